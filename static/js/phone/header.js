// The top of a phone: the thread with the phase's figure, where one is in a word, and Listen.

import { html } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { Thread } from "../parts/thread.js";
import { canSpeak, hush, speak, speaking } from "../speech.js";

/** `reading` gives the sentences to read aloud. */
export function Header({ phase, word, reading }) {
  return html`<header class="top">
    <${Thread} phase=${phase} />
    <p class="top-word" dir="auto">${word}</p>
    <${Listen} reading=${reading} />
  </header>`;
}

export function Listen({ reading, label }) {
  if (!canSpeak.value) return null;
  const go = () => (speaking.value ? hush() : speak(reading()));
  return html`<button type="button" class="button listen" onClick=${go}>
    <${Icon} name="speaker" />
    ${speaking.value ? t("Be quiet") : label || t("Listen")}
  </button>`;
}
