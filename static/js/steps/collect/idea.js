// One of one's own ideas on the phone: how it stands, and how to change it or take it back.

import { send, say } from "../../connection.js";
import { html, useState } from "../../html.js";
import { t } from "../../i18n.js";
import { draft, setDraft } from "../../drafts.js";
import { Field } from "../../phone/field.js";
import { later } from "../../phone/later.js";
import { inNewWords } from "../../phone/words.js";
import { Problem } from "../../phone/notices.js";
import { Unsent, Waiting } from "../../phone/unsent.js";
import { Icon } from "../../parts/icons.js";

const STATES = {
  new: { icon: "check", words: () => t("Sent") },
  sent: { icon: "check", words: () => t("Sent") },
  rendering: { icon: "clock-dashed", words: () => t("Waits until somebody has typed what it says") },
  late: { icon: "clock-dashed", words: () => t("It came late. The facilitator decides whether it goes up.") },
  declined: { icon: "hand", words: () => t("Not on the wall: it came late.") },
  hidden: { icon: "eye-off", words: () => t("Not shown on the wall") },
  accepted: { icon: "check", words: () => t("On the wall") },
};

const Rendering = later("Rendering");

const draftOf = (idea) => `idea:${idea.handle}`;

/** `editable`: the words may still change; else the idea can only be taken back, and when `closed` not even that. */
export function Idea({ idea, limit, editable, closed }) {
  const changed = draft(draftOf(idea)).value;
  // For which of the two it was opened: a question about taking back does not come in place of words being changed.
  const [open, setOpen] = useState(changed === undefined ? "" : "change");
  const [error, setError] = useState(null);
  if (idea.refused) {
    const instead = idea.state === "new" ? undefined : t("Leave it as it was");
    return html`<li><${Unsent} entry=${idea.refused} field="text" limit=${limit} instead=${instead} /></li>`;
  }
  async function takeBack() {
    setOpen("");
    const answer = await send("withdraw_idea", { handle: idea.handle });
    if (answer.ok && editable) setDraft(draftOf(idea), undefined);
    setError(answer.ok ? null : answer.error);
  }
  const isOpen = open === (editable ? "change" : "take");
  const dashed = idea.waiting || idea.state === "late";
  return html`<li class=${`idea${dashed ? " waiting" : ""}${idea.leaving ? " leaving" : ""}`}>
    <div class="idea-body"><p class="idea-text" dir="auto">${idea.text}</p><${Fate} idea=${idea} /></div>
    ${!closed && !isOpen && !idea.leaving && html`<button type="button" class="button" onClick=${() => setOpen(editable ? "change" : "take")}>
      ${editable ? t("Change") : t("Take back")}<span class="visually-hidden">: ${idea.text}</span>
    </button>`}
    ${isOpen && html`<${Change} idea=${idea} limit=${limit} editable=${editable} takeBack=${takeBack} close=${() => setOpen("")} />`}
    ${!editable && changed && changed !== idea.text && html`<${TooLate} idea=${idea} words=${changed} />`}
    <${Problem} error=${error} />
  </li>`;
}

function Fate({ idea }) {
  if (idea.waiting) return html`<${Waiting} />`;
  const { icon, words } = STATES[idea.state];
  return html`<p class="idea-state"><${Icon} name=${icon} />${words()}</p>`;
}

/** Words somebody was changing when the writing ended: they are shown for as long as their writer likes. */
function TooLate({ idea, words }) {
  return html`<div class="idea-open" role="status"><p>${t("It did not go through.")} ${t("You wrote")}:</p>
    <p class="idea-text" dir="auto">${words}</p>
    <button type="button" class="link-button" onClick=${() => setDraft(draftOf(idea), undefined)}>${t("Throw it away")}</button>
  </div>`;
}

function Change({ idea, limit, editable, takeBack, close }) {
  const name = `rendering:${idea.handle}`;
  const cancel = () => {
    if (editable) for (const key of [draftOf(idea), name]) setDraft(key, undefined);
    close();
  };
  const ways = html`<div class="pair">
    <button type="button" class="button" onClick=${takeBack}>${editable ? t("Take back") : t("Yes, take it back")}</button>
    <button type="button" class="button" onClick=${cancel}>${t("Cancel")}</button>
  </div>`;
  if (!editable) return html`<div class="idea-open"><p class="place">${t("Then nobody sees it any more.")}</p>${ways}</div>`;
  const save = async (text, more) => {
    await say("edit_idea", { handle: idea.handle, text, ...inNewWords(idea, name), ...more });
    setDraft(name, undefined);
    close();
  };
  return html`<div class="idea-open">
    <${Field} name=${draftOf(idea)} label=${t("Change your idea")} start=${idea.text} limit=${limit}
      button=${t("Save")} focus beside=${() => inNewWords(idea, name).rendering} onSend=${save}>${idea.language && html`<${Rendering} name=${name} start=${idea.rendering} limit=${limit} />`}${ways}</${Field}>
  </div>`;
}
