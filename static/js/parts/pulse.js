// How many have done something: beads on a thread, and the same in words.

import { html } from "../html.js";

const PITCH = 32;
const MANY = 40;
const EACH = 5;

/** Filled beads first, so that a place says nothing about who. Over 40 people a bead stands for 5. */
function beads(done, of) {
  const each = of > MANY ? EACH : 1;
  const count = Math.ceil(of / each);
  // A bead for five is filled when most of the five have: but never all filled before everybody has.
  const filled = done >= of ? count : Math.min(Math.round(done / each), count - 1);
  return { count, filled: Math.max(filled, 0), each };
}

export function Beads({ done, of }) {
  const { count, filled } = beads(done, of);
  if (!count) {
    return null;
  }
  const width = count * PITCH;
  const bead = (_, i) => html`<circle class=${i < filled ? "bead full" : "bead"} cx=${(i + 0.5) * PITCH} cy="16" r="11" />`;
  return html`<svg class="beads" viewBox=${`0 0 ${width} 32`} style=${{ "--beads": count }} aria-hidden="true">
    <path class="bead-thread" d=${`M0 16H${width}`} />
    ${Array.from({ length: count }, bead)}
  </svg>`;
}

/** `words` says what the beads show: "17 of 23 have written". */
export function Pulse({ done, of, words }) {
  return html`<div class="pulse">
    <p class="pulse-words">${words}</p>
    <${Beads} done=${Math.min(done, of)} of=${of} />
  </div>`;
}
