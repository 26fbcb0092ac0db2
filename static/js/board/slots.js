// What fits under a theme: pure rules from how many notes there are, and how long, to slots, strips or piles.

import { ROOM } from "./fit.js";

export const COLUMNS = 3; // themes stand three abreast
export const AREAS = 12; // and twelve to a page
const FORMS = { slots: { areas: 6, notes: 36 }, strips: { areas: 9, notes: 100 }, piles: { areas: AREAS, notes: Infinity } };
const ORDER = Object.keys(FORMS);
const LEAST = { slots: 200, strips: 200 }; // a theme's height, under which it shows no more than its top note

/**
 * How themes are shown: `slots` (whole notes), `strips` (the first few), `piles` (the top one); with hysteresis.
 * `height` is what there is for all of them.
 */
export function areaForm(areas, notes, now = "slots", height = Infinity) {
  const each = height / Math.ceil(areas / COLUMNS);
  const within = (name, share) => areas <= FORMS[name].areas && notes <= FORMS[name].notes * share && each >= LEAST[name];
  const first = ORDER.findIndex((name) => name === "piles" || within(name, 1));
  const at = ORDER.indexOf(now);
  if (first >= at) return ORDER[first];
  const grown = ORDER.findIndex((name, i) => i >= first && i < at && within(name, 1 - ROOM));
  return grown < 0 ? now : ORDER[grown];
}

const PILE = { gap: 40, rest: 75, line: 54, rows: AREAS / COLUMNS };

/** How many rows of piles there is room for, where the longest name takes so many lines: each shows its top note. */
export const pileRows = (height, lines) =>
  Math.min(Math.max(Math.floor((height + PILE.gap) / (PILE.rest + lines * PILE.line + PILE.gap)), 1), PILE.rows);

const SLOT_LINES = [2, 5, 7]; // lines there are room for in one slot, in two under each other, in three

/**
 * How much a note takes of a theme's two columns and `rows`: {columns, rows}, or null when it is too long for what is
 * left beside it and has to be read in the opened theme.
 */
export function slotOf(half, whole, rows) {
  if (half.lines <= 2 && !half.broken) return { columns: 1, rows: 1 };
  const deep = SLOT_LINES.findIndex((lines) => whole.lines <= lines) + 1;
  return deep && deep <= Math.max(rows - 1, 1) ? { columns: 2, rows: deep } : null;
}

/**
 * Put notes in a theme's slots, `rows` of two; `spans[i]` is from `slotOf`. Gives `placed`: [{index, column, row,
 * columns, rows}], how many are `left`, and the slot of the `pile` they make, after all the others.
 */
export function fillSlots(spans, rows) {
  const whole = place(spans, rows, 0);
  return whole.left ? place(spans, rows, 1) : whole;
}

function place(spans, rows, reserved) {
  const taken = new Set();
  const at = (column, row) => row * 2 + column;
  const last = rows * 2 - 1;
  if (reserved) taken.add(last);
  const placed = [];
  spans.forEach((span, index) => {
    const start = span && firstFree(span, rows, taken, at);
    if (!start) return;
    for (const cell of start.cells) taken.add(cell);
    placed.push({ index, column: start.column, row: start.row, ...span });
  });
  if (reserved) taken.delete(last);
  return { placed, left: spans.length - placed.length, pile: firstFree({ columns: 1, rows: 1 }, rows, taken, at) };
}

function firstFree({ columns, rows: deep }, rows, taken, at) {
  for (let row = 0; row + deep <= rows; row += 1) {
    for (let column = 0; column + columns <= 2; column += 1) {
      const cells = [];
      for (let r = row; r < row + deep; r += 1) for (let c = column; c < column + columns; c += 1) cells.push(at(c, r));
      if (!cells.some((cell) => taken.has(cell))) return { column, row, cells };
    }
  }
  return null;
}

/** The first notes that fit under each other: indexes. `heights` are theirs; a tall one is left out, not cut. */
export function fillStrips(heights, height, gap) {
  const shown = [];
  let used = -gap;
  heights.forEach((high, index) => {
    if (used + gap + high > height) return;
    used += gap + high;
    shown.push(index);
  });
  return shown;
}
