// A group's plan, the same on a member's phone and on the group's own page: its actions, and one more to add.

import { say, unsent } from "../../connection.js";
import { html, useState } from "../../html.js";
import { t } from "../../i18n.js";
import { all } from "../../store.js";
import { Icon } from "../../parts/icons.js";
import { Field } from "../../phone/field.js";
import { Unsent } from "../../phone/unsent.js";
import { ActionCard } from "./action.js";
import { LONGEST } from "./answer.js";

export const actionsOf = (group) =>
  all("our_action").filter((action) => action.group === group.id).sort((a, b) => a.position - b.position);

export function GroupPlan({ group, children }) {
  const actions = actionsOf(group);
  const [more, setMore] = useState(false);
  const coming = unsent("add_action").filter(({ data }) => data.group === group.id);
  const add = async (what, rest) => {
    await say("add_action", { group: group.id, what, ...rest });
    setMore(false);
  };
  return html`
    ${actions.map((action) => html`<${ActionCard} key=${action.id} action=${action} />`)}
    ${coming.map((entry) => html`<${Unsent} key=${entry.id} entry=${entry} field="what" limit=${LONGEST} />`)}
    ${more || actions.length + coming.length === 0
      ? html`<${Field} name=${`add:${group.id}`} label=${t("What will we do?")} hint=${t("Write one thing at a time")} limit=${LONGEST}
          button=${t("Save")} onSend=${add} />`
      : html`<button type="button" class="button wide" onClick=${() => setMore(true)}>
          <${Icon} name="plus" />${t("Add one more thing to do")}</button>`}
    ${children}`;
}
