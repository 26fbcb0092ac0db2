// The top of a phone: the thread with the phase's figure, where one is in a word, and Listen.

import { html } from "../html.js";
import { language, t, tongues } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { Rehearsal } from "../parts/rehearsal.js";
import { Thread } from "../parts/thread.js";
import { canSpeak, hush, speak, speaking } from "../speech.js";

/** `reading` gives the sentences to read aloud; `now`: the word is the step one is at; `about` is the workshop, before the store has it. */
export function Header({ phase, word, now, reading, about }) {
  return html`<${Rehearsal} about=${about} /><header class="top">
    <${Thread} phase=${phase} />
    <p class="top-word">${now && html`<span class="top-now">${t("Now")}: </span>`}<span dir="auto">${word}</span></p>
    <${Listen} reading=${reading} />
  </header>`;
}

export function Listen({ reading, label }) {
  if (!canSpeak.value) return null;
  const go = () => (speaking.value ? hush() : speak(reading()));
  return html`<button type="button" class="button listen" onClick=${go}>
    <${Icon} name="speaker" />
    <span>${speaking.value ? t("Be quiet") : label || t("Listen")}<small>${tongues[language.value].name}</small></span>
  </button>`;
}
