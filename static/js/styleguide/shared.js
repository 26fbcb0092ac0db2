// The parts that more than one surface has, in every state.

import { html } from "../html.js";
import { DotRow, DotsLeft } from "../parts/dots.js";
import { Icon } from "../parts/icons.js";
import { Note } from "../parts/note.js";
import { Pulse } from "../parts/pulse.js";
import { Seats, seatWords } from "../parts/seats.js";
import { STATUSES, Status, StatusThread } from "../parts/status.js";
import { Figure } from "../parts/thread.js";
import { Timer } from "../parts/timer.js";
import { Component } from "./guide.js";

const MINUTE = 60_000;
const WORDS = "Ny handläggare varje gång";
const timer = (more) => ({ id: JSON.stringify(more), minutes: 10, timer_ends: 0, timer_left: 0, ...more });

export const notes = () => [
  ["rest", html`<${Note} id="n1" text=${WORDS} />`],
  ["tilted, as on the board", html`<${Note} id="n2" text=${WORDS} tilt />`],
  ["lifted", html`<${Note} id="n3" text=${WORDS} lifted />`],
  ["three alike, merged", html`<${Note} id="n4" text=${WORDS} alike=${3} />`],
  ["with its original", html`<${Note} id="n5" text="Vi väntar länge" original="ننتظر طويلا" />`],
  ["one long word", html`<${Note} id="n6" text="Arbetsmarknadsanknytningshandläggningen" />`],
];

export const pulses = () => [0, 12, 17].map((n) => [`${n} of 17`, html`<${Pulse} done=${n} of=${17} words=${`${n} av 17 har skrivit`} />`])
  .concat([["a bead for five", html`<${Pulse} done=${37} of=${84} words="37 av 84 har skrivit" />`]]);

export const dots = () => [
  ...[1, 5, 17].map((n) => [`${n}`, html`<${DotRow} n=${n} />`]),
  ...[3, 1, 0].map((left) => [`${left} of 3 left`, html`<${DotsLeft} left=${left} of=${3} />`]),
];

export const timers = () => [
  ["running", html`<${Timer} step=${timer({ timer_ends: Date.now() + 7 * MINUTE })} />`],
  ["the last minute", html`<${Timer} step=${timer({ timer_ends: Date.now() + MINUTE / 2 })} />`],
  ["over", html`<${Timer} step=${timer({ timer_ends: Date.now() - MINUTE })} />`],
  ["paused", html`<${Timer} step=${timer({ timer_left: 4 * MINUTE })} />`],
];

export const seats = () => [[0, 8], [5, 8], [8, 8], [9, 8]].map(([taken, of]) => [
  `${taken} of ${of}`, html`<${Seats} taken=${taken} seats=${of} /><p>${seatWords({ taken, seats: of })}</p>`,
]);

export const statuses = () => [...STATUSES, ""].map((status) => [status || "silent", html`<${Status} status=${status} note=${status && "Dagarna är bokade"} />`])
  .concat([["the thread", html`<${StatusThread} />`], ["the thread, cut", html`<${StatusThread} cut />`]]);

export const figures = () => ["preparation", "critique", "vision", "realisation", "follow_up"].map((phase) => [phase, html`<div data-phase=${phase}><${Figure} phase=${phase} /></div>`]);

export const buttons = () => [
  ["primary", html`<button class="button primary" type="button">Skicka</button>`],
  ["plain", html`<button class="button" type="button">Ändra</button>`],
  ["with a mark", html`<button class="button" type="button"><${Icon} name="printer" /><span>Skriv ut</span></button>`],
  ["pressed", html`<button class="button" type="button" aria-pressed="true">Alla</button>`],
  ["waits", html`<button class="button" type="button" aria-disabled="true">Skicka</button>`],
  ["primary, waits", html`<button class="button primary" type="button" aria-disabled="true">Skicka</button>`],
  ["as a link", html`<button class="link-button" type="button">Tillbaka</button>`],
];

export const Shared = () => html`
  <${Component} name="Figures of the thread" states=${figures()} />
  <${Component} name="Buttons" states=${buttons()} />
  <${Component} name="Notes" states=${notes()} />
  <${Component} name="Pulse" states=${pulses()} />
  <${Component} name="Dots" states=${dots()} />
  <${Component} name="Timer" states=${timers()} />
  <${Component} name="Seats" states=${seats()} />
  <${Component} name="How it goes" states=${statuses()} />`;
