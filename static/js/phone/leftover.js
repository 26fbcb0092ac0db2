// Words of another step than the one shown, turned back or never sent: they must not vanish with it.

import { unsent } from "../connection.js";
import { agenda } from "../current.js";
import { draft } from "../drafts.js";
import { html } from "../html.js";
import { t } from "../i18n.js";
import { draftOf, Late } from "../steps/collect/phone.js";
import { get } from "../store.js";
import { text } from "./prompt.js";
import { FIELDS } from "./checked.js";
import { Unsent } from "./unsent.js";

const HOMES = { add_action: "plan", edit_action: "plan", report: "review" };
const LONGEST = 400;

/** Whether the shown step shows this entry itself; `step` is undefined between meetings. */
export function atHome({ name, data }, step) {
  if (!step) return false;
  if (HOMES[name]) return HOMES[name] === step.kind;
  const whose = ["my_idea", "my_question", "my_reply"].map((kind) => get(kind, data.handle)).find(Boolean) || get("question", data.question);
  return (data.step || (whose || {}).step) === step.id;
}

export function Leftover({ step }) {
  const left = unsent(...Object.keys(FIELDS)).filter((entry) => entry.error && !atHome(entry, step));
  const begun = step ? agenda().filter((other) => other.id !== step.id && draft(draftOf(other)).value) : [];
  return left.length + begun.length > 0 && html`<section>
    <h2>${t("What you wrote before")}</h2>
    ${begun.map((other) => html`<div key=${other.id}>
      <p dir="auto">${text(other, "prompt")}</p><${Late} step=${other} />
    </div>`)}
    ${left.map((entry) => html`<${Unsent} key=${entry.id} entry=${entry} field=${FIELDS[entry.name]} limit=${LONGEST} mayBeEmpty />`)}
  </section>`;
}
