// "Say how it goes": one of the six words and a note about an action. What was said before stays.

import { say, unsent } from "../../connection.js";
import { draft, setDraft } from "../../drafts.js";
import { html, useState } from "../../html.js";
import { t } from "../../i18n.js";
import { STATUSES, StatusMark, statusWord } from "../../parts/status.js";
import { Choice } from "../../phone/choice.js";
import { Field } from "../../phone/field.js";
import { Problem } from "../../phone/notices.js";
import { Unsent } from "../../phone/unsent.js";

const LONGEST = 400;

const draftOf = (action) => `report:${action}`;
/** The word that goes with it, in a list: it is nothing one has written. */
const wordOf = (action) => `word:${action}`;

export function Report({ action, what, close }) {
  const [status] = draft(wordOf(action)).value || [""];
  const [error, setError] = useState(null);
  const choose = (name) => {
    setDraft(wordOf(action), [name]);
    setError(null);
  };
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
      <legend class="label place">${t("How does it go?")} <span class="visually-hidden" dir="auto">${what}</span></legend>
      ${STATUSES.map((name) => html`<${Choice} key=${name} name=${`status-${action}`} checked=${status === name}
        mark=${html`<${StatusMark} status=${name} />`} choose=${() => choose(name)}>${statusWord(name)}</${Choice}>`)}
    </fieldset>
    <${Field} name=${draftOf(action)} label=${t("Tell more, if you want to")} hint=${t("Write no names.")} limit=${LONGEST} mayBeEmpty
      button=${t("Send")} onSend=${send}>
      <${Problem} error=${error} />
      <button type="button" class="button" onClick=${close}>${t("Cancel")}</button>
    </${Field}>
  </div>`;
}

/** Whether somebody has begun to say how it goes, here or before this was drawn anew. */
export const hasBegun = (action) => Boolean(draft(draftOf(action)).value || draft(wordOf(action)).value);

/** A button that opens the form, with what is still on its way. */
export function SayHowItGoes({ action, what }) {
  const open = hasBegun(action); // kept, and not here: the lead may have this drawn elsewhere meanwhile
  const setOpen = (yes) => [draftOf(action), wordOf(action)].forEach((key) => setDraft(key, yes && key === wordOf(action) ? [""] : undefined));
  const coming = unsent("report").filter(({ data }) => data.action === action);
  return html`
    ${coming.map((entry) => html`<${Unsent} key=${entry.id} entry=${entry} field="note" limit=${LONGEST}
      mayBeEmpty lead=${`${statusWord(entry.data.status)}. `} />`)}
    ${open
      ? html`<${Report} action=${action} what=${what} close=${() => setOpen(false)} />`
      : html`<button type="button" class="button primary" onClick=${() => setOpen(true)}>
          ${t("Say how it goes")}<span class="visually-hidden" dir="auto">: ${what}</span></button>`}`;
}
