// A paper note with what somebody wrote: the colour is the phase's, the words are untouched.

import { html } from "../html.js";
import { tn } from "../i18n.js";

const STEPS = 7; // tilts from -0.35° to 0.35°

/** A small tilt that a note keeps as long as it lives: it comes from its id, never from its writer. */
function tiltOf(id) {
  let hash = 0;
  for (const letter of id) {
    hash = (hash * 31 + letter.charCodeAt(0)) | 0;
  }
  return ((Math.abs(hash) % STEPS) / (STEPS - 1) - 0.5) * 0.7;
}

/**
 * `original` is what was written, where `text` is its translation; `alike` is how many notes lie in this one, itself
 * counted. `lifted` is one on its way; `tilt` is for the board alone.
 * What else is said goes onto the element.
 */
export function Note({ id, text, original = "", alike = 1, lifted = false, tilt = false, tag = "div", ...rest }) {
  const style = tilt ? { "--tilt": `${tiltOf(id).toFixed(3)}deg` } : undefined;
  const classes = ["note", lifted && "note-lifted", tilt && "note-tilted", rest.class].filter(Boolean).join(" ");
  return html`<${tag} ...${rest} class=${classes} style=${style}>
    <span class="note-words" dir="auto">${text}</span>
    ${original && html`<span class="note-original" dir="auto">${original}</span>`}
    ${alike > 1 && html`<span class="note-aside">${tn("{n} alike", "{n} alike", alike)}</span>`}
  <//>`;
}
