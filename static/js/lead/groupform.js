// A group's name, purpose and seats: for a new one (in `step`) or one there is; of one whose seats are `settled`, the words alone.

import { html, useId } from "../html.js";
import { t } from "../i18n.js";
import { act } from "./act.js";
import { Refusal } from "./button.js";
import { Field, useTyped } from "./fields.js";

const NAME = 60;
const PURPOSE = 200;
const MOST = 40;

export function GroupForm({ step, group, settled = false, onDone }) {
  const id = useId();
  const place = `group-form:${group ? group.id : "new"}`;
  const fresh = group ? {} : { name: "", purpose: "", seats: step.settings.seats, minimum: step.settings.minimum };
  const { now, typed, set } = useTyped(group || fresh);
  const submit = async (event) => {
    event.preventDefault();
    const said = { ...fresh, ...typed };
    for (const key of ["seats", "minimum"]) if (key in said) said[key] = Number(said[key]);
    const answer = group ? await act(place, "edit_group", { group: group.id, ...said }) : await act(place, "add_group", { step: step.id, ...said });
    if (answer && answer.ok) onDone();
  };
  const words = (key, label, most, required) => html`<${Field} label=${label} maxlength=${most} required=${required} value=${now[key]} onValue=${set(key)} />`;
  const number = (key, label) => html`<div class="field">
    <label for=${`${id}-${key}`}>${label}</label>
    <input id=${`${id}-${key}`} class="input" type="number" min="1" max=${MOST} required
      value=${now[key]} onInput=${(event) => set(key)(event.target.value)} />
  </div>`;
  return html`<form class="form" onSubmit=${submit}>
    ${words("name", t("The group's name"), NAME, true)} ${words("purpose", t("What the group is for"), PURPOSE, false)}
    ${!settled && html`<div class="side-by-side">${number("seats", t("Seats"))} ${number("minimum", t("Needed at least"))}</div>`}
    <${Refusal} place=${place} />
    <div class="choices">
      <button class="button" type="button" onClick=${onDone}>${t("Cancel")}</button>
      <button class="button primary" type="submit">${group ? t("Save") : t("Make the group")}</button>
    </div>
  </form>`;
}
