// One polite voice for screen readers: what was just moved, chosen or begun.

import { signal } from "@preact/signals";
import { html } from "../html.js";

const said = signal({ text: "", turn: 0 });

export function say(text) {
  said.value = { text, turn: said.value.turn + 1 };
}

/** The same sentence twice is said twice: an invisible sign at the end makes it another. */
export function Voice() {
  const { text, turn } = said.value;
  return html`<p class="visually-hidden" role="status">${text}${turn % 2 ? "\u200b" : ""}</p>`;
}
