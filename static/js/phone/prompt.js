// What a step asks, and the few lines of help under it, in the reader's language.

import { workshop } from "../current.js";
import { html } from "../html.js";
import { words } from "../i18n.js";

/** One of a step's texts. */
export const text = (step, key) => words(step.texts, key, (workshop() || {}).language);

/** A step's lines of help. */
export const help = (step) => text(step, "help").split("\n").filter(Boolean);

/** What Listen reads of a step. */
export const reading = (step) => [text(step, "prompt"), text(step, "subtitle"), ...help(step)];

export function Prompt({ step }) {
  return html`<h1 tabindex="-1" dir="auto">${text(step, "prompt")}</h1>`;
}

/** `inline`: on one line, where the field under it should stay above the keyboard. */
export function Help({ step, inline }) {
  const lines = help(step);
  return lines.length > 0 && html`<ul class=${inline ? "help inline" : "help"}>
    ${lines.map((line) => html`<li key=${line} dir="auto">${line}</li>`)}
  </ul>`;
}
