// What a step asks, and the few lines of help under it, in the reader's language.

import { workshop } from "../current.js";
import { html } from "../html.js";
import { t, words } from "../i18n.js";
import { partIn } from "../parts/sides.js";
import { one } from "../store.js";

/** One of a step's texts. */
export const text = (step, key) => words(step.texts, key, (workshop() || {}).language);

/** A step's lines of help. */
export const help = (step) => text(step, "help").split("\n").filter(Boolean);

/** What stands over a step: what it asks, and of two sides only the one that is to write. `past`: one looks back at it. */
export function heading(step, past) {
  const asks = text(step, "prompt") || text(step, "title");
  if (step.kind !== "relay" || past) return asks;
  const { asking, replying } = partIn(step, one("me").perspective);
  if (replying) return t("Reply to the other side");
  return asking ? asks : text(step, "title");
}

export function Prompt({ step, past }) {
  return html`<h1 tabindex="-1" dir="auto">${heading(step, past)}</h1>`;
}

/** `inline`: on one line, where the field under it should stay above the keyboard. */
export function Help({ step, inline }) {
  const lines = help(step);
  return lines.length > 0 && html`<ul class=${inline ? "help inline" : "help"}>
    ${lines.map((line) => html`<li key=${line} dir="auto">${line}</li>`)}
  </ul>`;
}
