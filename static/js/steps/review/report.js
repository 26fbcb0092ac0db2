// "Say how it goes": one of the six words and a note about an action. What was said before stays.

import { say, unsent } from "../../connection.js";
import { html, useState } from "../../html.js";
import { t } from "../../i18n.js";
import { STATUSES, StatusMark, statusWord } from "../../parts/status.js";
import { Choice } from "../../phone/choice.js";
import { Field } from "../../phone/field.js";
import { Problem } from "../../phone/notices.js";
import { Unsent } from "../../phone/unsent.js";

const LONGEST = 400;

export function Report({ action, what, close }) {
  const [status, setStatus] = useState("");
  const [error, setError] = useState(null);
  const send = async (note, more) => {
    if (!status) {
      setError({ text: t("Choose one of the six words first.") });
      return false;
    }
    await say("report", { action, status, note, ...more });
    close();
    return true;
  };
  return html`<div class="report">
    <fieldset class="choices">
      <legend class="label">${t("How does it go?")} <span class="visually-hidden" dir="auto">${what}</span></legend>
      ${STATUSES.map((name) => html`<${Choice} key=${name} name=${`status-${action}`} checked=${status === name}
        mark=${html`<${StatusMark} status=${name} />`} choose=${() => setStatus(name)}>${statusWord(name)}</${Choice}>`)}
    </fieldset>
    <${Field} name=${`report:${action}`} label=${t("Tell more, if you want to")} hint=${t("Write no names.")} limit=${LONGEST} mayBeEmpty
      button=${t("Send")} onSend=${send}>
      <${Problem} error=${error} />
      <button type="button" class="button" onClick=${close}>${t("Cancel")}</button>
    </${Field}>
  </div>`;
}

/** A button that opens the form, with what is still on its way. */
export function SayHowItGoes({ action, what }) {
  const [open, setOpen] = useState(false);
  const coming = unsent("report").filter(({ data }) => data.action === action);
  return html`
    ${coming.map((entry) => html`<${Unsent} key=${entry.id} entry=${entry} field="note" limit=${LONGEST}
      mayBeEmpty lead=${`${statusWord(entry.data.status)}. `} />`)}
    ${open
      ? html`<${Report} action=${action} what=${what} close=${() => setOpen(false)} />`
      : html`<button type="button" class="button primary" onClick=${() => setOpen(true)}>
          ${t("Say how it goes")}<span class="visually-hidden" dir="auto">: ${what}</span></button>`}`;
}
