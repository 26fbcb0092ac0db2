// The seats of a group: a person where somebody sits, dashed where one is free. Never who, never in which order.

import { html } from "../html.js";
import { t } from "../i18n.js";

const PITCH = 63;

const person = html`<path class="seat-taken" d="M14 0h26a14 14 0 0114 14v40a4 4 0 01-4 4H4a4 4 0 01-4-4V14A14 14 0 0114 0z" />
  <circle class="seat-person" cx="27" cy="23" r="8" />
  <path class="seat-person" d="M12 49c0-9 6-14 15-14s15 5 15 14z" />`;
const free = html`<path class="seat-free" d="M14 1.5h26A12.5 12.5 0 0152.5 14v42.5h-51V14A12.5 12.5 0 0114 1.5z" />`;

/** "5 of 8": the picture; say it in words beside. More people than seats is shown as it is. */
export function Seats({ taken, seats }) {
  const count = Math.max(taken, seats);
  const seat = (_, i) => html`<g transform=${`translate(${i * PITCH} 0)`}>${i < taken ? person : free}</g>`;
  return html`<svg class="seats" viewBox=${`0 0 ${count * PITCH - 9} 58`} style=${{ "--seats": count }} aria-hidden="true">
    ${Array.from({ length: count }, seat)}
  </svg>`;
}

export function seatWords({ taken, seats }) {
  return t("{taken} of {seats}", { taken, seats });
}
