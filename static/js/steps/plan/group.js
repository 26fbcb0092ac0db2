// A group's plan, the same on a member's phone and on the group's own page: its actions, and one more to add.

import { letGo, say, unsent } from "../../connection.js";
import { draft, throwAway } from "../../drafts.js";
import { html, useState } from "../../html.js";
import { t } from "../../i18n.js";
import { all } from "../../store.js";
import { Icon } from "../../parts/icons.js";
import { Field } from "../../phone/field.js";
import { Lost } from "../../phone/lost.js";
import { Unsent } from "../../phone/unsent.js";
import { ActionCard } from "./action.js";
import { isChanged, LONGEST, openAnswers } from "./answer.js";

export const actionsOf = (group) =>
  all("our_action").filter((action) => action.group === group.id).sort((a, b) => a.position - b.position);

/** `says(action)` is what stands with an action besides. */
export function GroupPlan({ group, says = () => null, children }) {
  const actions = actionsOf(group);
  const [more, setMore] = useState(false);
  const name = `add:${group.id}`;
  // What somebody has begun stays under their hands, whoever else saves a first one meanwhile.
  const isBegun = Boolean(draft(name).value);
  const coming = unsent("add_action").filter(({ data }) => data.group === group.id);
  const add = async (what, rest) => {
    await say("add_action", { group: group.id, what, ...rest });
    setMore(false);
  };
  return html`
    ${actions.map((action) => html`<${ActionCard} key=${action.id} action=${action}>${says(action)}</${ActionCard}>`)}
    ${coming.map((entry) => html`<${Unsent} key=${entry.id} entry=${entry} field="what" limit=${LONGEST} />`)}
    ${more || isBegun || actions.length + coming.length === 0
      ? html`<${Field} name=${name} label=${t("What will we do?")} hint=${t("Write one thing at a time")} limit=${LONGEST}
          button=${t("Save")} focus=${more} onSend=${add} />`
      : html`<button type="button" class="button wide" onClick=${() => setMore(true)}>
          <${Icon} name="plus" />${t("Add one more thing to do")}</button>`}
    ${orphans().map(([key, words, drop]) => html`<${Lost} key=${key} words=${words} drop=${drop} why=${`${t("It did not go through.")} ${t("You wrote")}:`} />`)}
    ${children}`;
}

const isGone = (id) => !all("our_action").some((action) => action.id === id);

/** What was being written about an action that somebody else has taken away meanwhile, and what came too late for it: `[key, words, drop]`. */
const orphans = () => [
  ...unsent("edit_action").filter(({ data, error }) => error && isGone(data.action)).map(({ id, data }) => [id, data.now, () => letGo(id)]),
  ...openAnswers().filter(([key, words, action]) => isGone(action) && isChanged(key, words)).map(([key, words]) => [key, words, () => throwAway(key)]),
];
