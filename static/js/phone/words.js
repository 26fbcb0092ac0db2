// In which language somebody writes, and what a command says of it.

import { workshop } from "../current.js";
import { draft, setDraft } from "../drafts.js";
import { language, tongues } from "../i18n.js";

// Letters of other scripts than Latin: nobody should have to say that they do not write in Swedish.
const SCRIPTS = /[\u0370-\u1dff\u2e80-\ud7ff]/;

/**
 * The language chosen here, else the one in which the field of that name was begun, else the one read on the phone; easy-read Swedish is
 * Swedish. In a list: it is nothing one has begun to write.
 */
export const tongue = (name) => [].concat(draft("tongue").value || draft(`in:${name}`).value || language.value.split("-"))[0];
export const chooseTongue = (code) => setDraft("tongue", [code]);

/** The fields a command adds for a text: none in the meeting's language. `name` is its draft's; the writer's own translation is kept beside it. */
export function inWords(text, name) {
  const own = tongue(name);
  const says = SCRIPTS.test(text) && (tongues[own] || {}).script === "Latn" ? "other" : own;
  return says === workshop().language ? {} : { language: says, rendering: draft(`rendering:${name}`).value || "" };
}

/** The same for changed words, which take the old translation with them; `was` is what they were. */
export function inNewWords(was, name) {
  const held = draft(name).value;
  return was.language ? { rendering: held === undefined ? was.rendering : held } : {};
}
