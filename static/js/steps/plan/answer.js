// One question of an action with its answer: read, edited, on its way, or crossing somebody else's words.

import { letGo, retry, say } from "../../connection.js";
import { begun, draft, setDraft } from "../../drafts.js";
import { html } from "../../html.js";
import { t } from "../../i18n.js";
import { Icon } from "../../parts/icons.js";
import { Field } from "../../phone/field.js";
import { Waiting } from "../../phone/unsent.js";

export const LONGEST = 400;

export const draftOf = (action, field) => `plan:${action.id}:${field}`;
const wasKey = (action, field) => `was:${action.id}:${field}`;

/** `[key, words, action]` of each answer that is open to be changed, here or before a reload. */
export const openAnswers = () =>
  begun().filter(([key]) => key.startsWith("plan:")).map(([key, words]) => [key, words, key.split(":")[1]]);

/** Whether it has been changed: a field that has only been opened says what it said. */
export const isChanged = (key, words) => draft(key.replace("plan:", "was:")).value !== words;

/** Begin to edit: what the answer reads now is what the change will be compared with. */
export function begin(action, field, words) {
  setDraft(wasKey(action, field), words);
  setDraft(draftOf(action, field), words);
}

/** `busy`: another answer is being written, and one at a time is enough. */
export function Answer({ action, question, shown, editing, busy, changing, open, close }) {
  const { field, icon, ask } = question;
  return html`<div class="answer">
    <${Icon} name=${icon} />
    <dt>${ask()}</dt>
    <dd>
      ${shown.refused
        ? html`<${Crossed} entry=${shown.refused} theirs=${action[field]} ask=${ask} />`
        : editing
          ? html`<${Edit} action=${action} field=${field} ask=${ask} close=${close} />`
          : html`<${Read} shown=${shown} ask=${ask} open=${changing && open} fill=${!busy && !changing && open} />`}
    </dd>
  </div>`;
}

function Read({ shown, ask, open, fill }) {
  const empty = fill
    ? html`<button type="button" class="slot" onClick=${fill}>${t("Not filled in yet")}<span class="visually-hidden">: ${ask()}</span></button>`
    : html`<p class="slot">${t("Not filled in yet")}</p>`;
  return html`
    ${shown.words ? html`<p class="lines" dir="auto">${shown.words}</p>` : empty}
    ${shown.waiting && html`<${Waiting} />`}
    ${open && html`<button type="button" class="button" onClick=${open}>
      <${Icon} name="pencil" />${t("Change")}<span class="visually-hidden">: ${ask()}</span>
    </button>`}`;
}

function Edit({ action, field, ask, close }) {
  const leave = () => {
    setDraft(draftOf(action, field), undefined);
    setDraft(wasKey(action, field), undefined);
    close();
  };
  const save = async (now, more) => {
    await say("edit_action", { action: action.id, field, was: draft(wasKey(action, field)).value || "", now, ...more });
    leave();
  };
  return html`<${Field} name=${draftOf(action, field)} label=${ask()} limit=${LONGEST} mayBeEmpty=${field !== "what"}
    button=${t("Save")} focus asked onSend=${save}>
    <button type="button" class="button" onClick=${leave}>${t("Cancel")}</button>
  </${Field}>`;
}

/** Somebody in the group changed the same answer meanwhile, or it was refused for another reason. */
function Crossed({ entry, theirs, ask }) {
  const { code, text, data } = entry.error;
  const crossed = code === "changed_since";
  return html`<div class="crossed">
    <p class="problem" role="alert"><${Icon} name="hand" /><span dir="auto">${text}</span></p>
    ${crossed && theirs !== data.now && html`<p class="label">${t("It now reads")}</p>
      <p class="lines theirs" dir="auto">${theirs || t("Not filled in yet")}</p>`}
    <${Field} name=${`again:${entry.id}`} label=${crossed ? t("You wrote") : ask()} start=${entry.data.now} limit=${LONGEST}
      mayBeEmpty=${entry.data.field !== "what"} button=${crossed ? t("Save mine") : t("Try again")}
      onSend=${(now, more) => retry(entry.id, { was: theirs, now, ...more })} />
    <button type="button" class="button" onClick=${() => letGo(entry.id)}>
      ${crossed ? t("Keep what it reads now") : t("Leave it as it was")}
    </button>
  </div>`;
}
