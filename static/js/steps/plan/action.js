// One action of a group, with its questions; the big button names the first one that has no answer.

import { send, unsent } from "../../connection.js";
import { draft, setDraft } from "../../drafts.js";
import { html, useState } from "../../html.js";
import { t } from "../../i18n.js";
import { all } from "../../store.js";
import { Icon } from "../../parts/icons.js";
import { Problem } from "../../phone/notices.js";
import { Answer, begin, draftOf } from "./answer.js";
import { answerOf } from "./edits.js";
import { QUESTIONS } from "./questions.js";

export function ActionCard({ action, children }) {
  const waiting = unsent("edit_action");
  const [changing, setChanging] = useState(false);
  const shown = (field) => answerOf(action, field, waiting);
  const isOpen = ({ field }) => draft(draftOf(action, field)).value !== undefined;
  const busy = QUESTIONS.some((question) => isOpen(question) || shown(question.field).refused);
  if (action.hidden) return html`<p class="slot">${t("Hidden by the facilitator. Write it anew, without what should not be there.")}</p>`;
  const empty = QUESTIONS.find(({ field }) => !shown(field).words);
  const open = ({ field }) => begin(action, field, shown(field).words);

  return html`<article class="action">
    <dl class="paper">
      ${QUESTIONS.map((question) => html`<${Answer} key=${question.field} action=${action} question=${question}
        shown=${shown(question.field)} editing=${isOpen(question)} busy=${busy} changing=${changing}
        open=${() => open(question)} close=${() => setChanging(false)} />`)}
    </dl>
    ${empty && !busy && !changing && html`<button type="button" class="button primary" onClick=${() => open(empty)}>
      ${t("Fill in: {question}", { question: empty.ask() })}
    </button>`}
    <div class="pair">
      ${!busy && html`<button type="button" class="button" aria-pressed=${changing} onClick=${() => setChanging(!changing)}>
        <${Icon} name="pencil" />${changing ? t("Done changing") : t("Change")}
      </button>`}
    </div>
    ${children}
    ${changing && (isPromised(action)
      ? html`<p class="hint">${t("The promise has been given, so it stays. Say instead that it has ended.")}</p>`
      : html`<${Remove} action=${action} />`)}
  </article>`;
}

/** A promise that has been given is ended by saying so, not by taking it away. */
const isPromised = ({ id }) => all("our_promise").some(({ action }) => action === id);

/** Asks once. */
function Remove({ action }) {
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState(null);
  async function go() {
    const answer = await send("remove_action", { action: action.id, was: action.what });
    if (answer.ok) for (const { field } of QUESTIONS) setDraft(draftOf(action, field), undefined); // begun, and not wanted
    setError(answer.ok ? null : answer.error);
    setAsking(false);
  }
  return html`<div>
    ${asking
      ? html`<p class="place">${t("Take away all of it?")}</p><div class="pair">
          <button type="button" class="button" onClick=${go}>${t("Yes, take it away")}</button>
          <button type="button" class="button" onClick=${() => setAsking(false)}>${t("Cancel")}</button></div>`
      : html`<button type="button" class="link-button" onClick=${() => setAsking(true)}>${t("Take this action away")}</button>`}
    <${Problem} error=${error} />
  </div>`;
}
