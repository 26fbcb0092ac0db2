// Writing down how it goes with an action: one of the six words and a note, as the room says it.

import { html, useId } from "../html.js";
import { t } from "../i18n.js";
import { STATUSES, StatusMark, statusWord } from "../parts/status.js";
import { act } from "./act.js";
import { Refusal } from "./button.js";
import { Field, begunUnder, useBegun } from "./fields.js";
import { may } from "./may.js";
import { say } from "./say.js";

const NOTE = 400;
const openUnder = (action) => `report-open:${action}`;

/** Whether somebody is writing here how it goes: that stays in sight, also when another lead shows another group. */
export const isReporting = (action) => Boolean(begunUnder(openUnder(action)));

export function ReportForm({ action, what }) {
  const id = useId();
  const place = `report:${action}`;
  const [open, setOpen] = useBegun(openUnder(action), false);
  const [status, setStatus] = useBegun(`report-status:${action}`, "");
  const [note, setNote] = useBegun(`report-note:${action}`, "");
  const submit = async (event) => {
    event.preventDefault();
    const answer = await act(place, "report", { action, status, note });
    if (!answer || !answer.ok) return;
    say(t("Written down: {word}", { word: statusWord(status) }));
    setOpen(false);
    setStatus("");
    setNote("");
  };
  if (!open) {
    return may("report") && html`<button class="button" type="button" onClick=${() => setOpen(true)}>
      <span>${t("Write down how it goes")} <span class="visually-hidden">${what}</span></span>
    </button>`;
  }
  return html`<form class="form" onSubmit=${submit}>
    <fieldset class="statuses">
      <legend class="label">${t("How is it going?")}</legend>
      ${STATUSES.map((one) => html`<label key=${one} class="check">
        <input type="radio" name=${id} value=${one} required checked=${status === one} onChange=${() => setStatus(one)} />
        <${StatusMark} status=${one} /><span>${statusWord(one)}</span>
      </label>`)}
    </fieldset>
    <${Field} label=${t("What has happened? (may be left empty)")} lines=${2} maxlength=${NOTE} value=${note} onValue=${setNote} />
    <${Refusal} place=${place} />
    <div class="choices">
      <button class="button" type="button" onClick=${() => setOpen(false)}>${t("Cancel")}</button>
      <button class="button primary" type="submit">${t("Write it down")}</button>
    </div>
  </form>`;
}
