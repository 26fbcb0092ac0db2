// Dots to vote with: filled is what one has, a dashed ring one that is used.

import { html } from "../html.js";
import { tn } from "../i18n.js";

const FIVE = 5;

/** A theme's dots in fives, so that they can be compared at a glance; the number stands beside them. */
export function DotRow({ n }) {
  const fives = Array.from({ length: Math.ceil(n / FIVE) }, (_, i) => Math.min(FIVE, n - i * FIVE));
  const dot = () => html`<i class="dot"></i>`;
  return html`<span class="dot-row" aria-hidden="true">
    ${fives.map((count) => html`<span class="dot-five">${Array.from({ length: count }, dot)}</span>`)}
  </span>`;
}

/** The dots one has left out of all one got, in words too. */
export function DotsLeft({ left, of }) {
  const dot = (_, i) => html`<i class=${i < left ? "dot" : "dot used"}></i>`;
  return html`<p class="dots-left" role="status">
    <span class="dot-row" aria-hidden="true">${Array.from({ length: of }, dot)}</span>
    <span>${tn("{n} dot left", "{n} dots left", left)}</span>
  </p>`;
}
