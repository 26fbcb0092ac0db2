// Reads aloud with the phone's own voice, where it has one for the reader's language.

import { computed, signal } from "@preact/signals";
import { language, tongues } from "./i18n.js";

const synthesis = window.speechSynthesis;
const voices = signal([]);

/** Whether something is being read aloud now. */
export const speaking = signal(false);

const voice = computed(() => {
  const { speech } = tongues[language.value] || {};
  return voices.value.find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === speech);
});
export const canSpeak = computed(() => Boolean(voice.value));

if (synthesis) {
  const look = () => (voices.value = synthesis.getVoices());
  look();
  // Most browsers find their voices a moment after the page is there.
  if (synthesis.addEventListener) {
    synthesis.addEventListener("voiceschanged", look);
  }
  window.addEventListener("pagehide", hush);
}

export function hush() {
  if (synthesis) synthesis.cancel();
  speaking.value = false;
}

/** Read these sentences, one at a time: a long text in one piece stops halfway on many phones. */
export function speak(sentences) {
  hush();
  const said = sentences.filter(Boolean).map((text) => new SpeechSynthesisUtterance(text));
  said.forEach((utterance, i) => {
    utterance.voice = voice.value;
    utterance.lang = voice.value.lang;
    utterance.onend = utterance.onerror = () => {
      speaking.value = speaking.value && i < said.length - 1;
    };
    synthesis.speak(utterance);
  });
  speaking.value = said.length > 0;
}
