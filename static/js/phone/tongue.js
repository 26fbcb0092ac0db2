// The language somebody writes in, when it is not the one the meeting reads; and what it says in that one, typed beside it.

import { workshop } from "../current.js";
import { draft, setDraft } from "../drafts.js";
import { html, useId, useState } from "../html.js";
import { t } from "../i18n.js";
import { TONGUES, inSentence, tongueName } from "../parts/tongues.js";
import { tooLong } from "../parts/toolong.js";
import { chooseTongue, tongue } from "./words.js";

/** `name` is the draft of what is written. Both are sent together, and once there is a translation also from under it. */
export function Tongue({ name, limit }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const chosen = tongue(name);
  const foreign = chosen !== workshop().language;
  return html`<div class="tongue">
    <button type="button" class="link-button" aria-expanded=${open} onClick=${() => setOpen(!open)}>
      ${t("You write in: {language}", { language: tongueName(chosen) })}
    </button>
    ${open && html`<label for=${id}>${t("Which language do you write in?")}</label>
      <select id=${id} class="input" value=${chosen} onChange=${(event) => chooseTongue(event.target.value)}>
        ${TONGUES.map((code) => html`<option key=${code} value=${code} lang=${code === "other" ? null : code}>${tongueName(code)}</option>`)}
      </select>`}
    ${foreign && html`<p class="hint">${t("If few here write in your language, others can guess that it was you. You can also write in {language} yourself.", { language: inSentence(workshop().language) })}</p>
      <${Rendering} name=${`rendering:${name}`} limit=${limit} />
      ${(draft(`rendering:${name}`).value || "").trim() && html`<button class="button primary">${t("Send")}</button>`}`}
  </div>`;
}

/** What it says in the meeting's language: shown with one's own words; without it the facilitator sees to it. */
export function Rendering({ name, start = "", limit }) {
  const id = useId();
  const held = draft(name).value;
  const words = held === undefined ? start : held;
  const over = tooLong(words, limit);
  // Nothing that is pasted is cut off: the form waits until it is shorter.
  const mark = (field) => field && field.setCustomValidity(over);
  return html`<div class="rendering">
    <label for=${id}>${t("What does it say in {language}? You can leave it empty.", { language: inSentence(workshop().language) })}</label>
    <textarea id=${id} class="input" rows="2" dir="auto" lang=${workshop().language} ref=${mark} autocomplete="off"
      aria-describedby=${`${id}-hint`} value=${words} onInput=${(event) => setDraft(name, event.target.value)}></textarea>
    <p class="hint" role="status">${over}</p>
    <p class="hint" id=${`${id}-hint`}>${t("It goes up on the wall once somebody has typed that. Your own words stay beside it.")}</p>
  </div>`;
}
