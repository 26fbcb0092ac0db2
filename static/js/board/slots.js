// What fits under a theme: pure rules from how many notes there are, and how long, to slots, strips or piles.

import { LINE, ROOM, SMALLEST, pages, withoutOriginal } from "./fit.js";

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
  const most = (name) => (name === "strips" && areas <= FORMS.slots.areas ? Infinity : FORMS[name].notes);
  const within = (name, share) => areas <= FORMS[name].areas && notes <= most(name) * share && each >= LEAST[name];
  const first = ORDER.findIndex((name) => name === "piles" || within(name, 1));
  const at = ORDER.indexOf(now);
  if (first >= at) return ORDER[first];
  const grown = ORDER.findIndex((name, i) => i >= first && i < at && within(name, 1 - ROOM));
  return grown < 0 ? now : ORDER[grown];
}

/** Over how many of the columns an area reaches: what is not sorted, which is last, takes what is left of its row, or has its `own`. */
export const spanOf = (area, index, own = false) => (area.id ? 1 : own ? COLUMNS : COLUMNS - (index % COLUMNS));

/** Whether what is `unsorted` is most of all notes: more than half, and, where it is so `now`, until a third is. */
export const isMost = (unsorted, notes, now) => unsorted > notes * (now ? 1 / 3 : 1 / 2);

/** Whether the last of the `rows` can be twice as high as the others: what has to be shown of those still fits. */
export const lastRowIsTall = (rows, height = Infinity) => rows > 1 && height / (rows + 1) >= LEAST.strips;

/** In how many rows so many `themes` stand, and under them, on its own, what is not sorted. */
export const ownRows = (themes) => Math.ceil(themes / COLUMNS) + 1;

/** Whether what is not sorted has a row of its own, where a single column is left for it in the last, and there is the `height`. */
export const hasRow = (themes, height) => themes % COLUMNS === COLUMNS - 1 && height / ownRows(themes) >= LEAST.strips;

/**
 * Whether what is not sorted has a wall of its own, page by page: where it is too much for a theme's place, and where so
 * many `themes` leave it no more than a corner: no `row` of its own, nor two thirds of a `tall` one.
 */
export function hasWall(form, notes, themes, row, tall) {
  if (form === "piles" || notes > FORMS.strips.notes) return true;
  const rest = themes % COLUMNS;
  return form === "strips" && themes > COLUMNS && (rest === 1 ? !tall : rest === 2 && !row);
}

const LOW = { gap: 30, rest: 35, line: 54 };

/** How high piles are together, with what is under them, that say no more than their names, each of so many `lines`. */
export const lowPiles = (lines) =>
  pages(lines, COLUMNS).reduce((sum, row) => sum + LOW.rest + Math.max(...row) * LOW.line + LOW.gap, 0);

const PILE = { gap: 40, rest: 75, line: 54, rows: AREAS / COLUMNS };

/** How many rows of piles there is room for, where the longest name takes so many lines: each shows its top note. */
export const pileRows = (height, lines) =>
  Math.min(Math.max(Math.floor((height + PILE.gap) / (PILE.rest + lines * PILE.line + PILE.gap)), 1), PILE.rows);

const SLOT = { high: 110, gap: 9, edges: 11 };
const DEEP = 3; // so many under each other a note takes at most, where it is not alone

/** How high so many slots are under each other, and how many there are in a height: one at least. */
export const slotsHigh = (rows) => rows * (SLOT.high + SLOT.gap) - SLOT.gap;
export const slotsIn = (height) => Math.max(Math.floor((height + SLOT.gap) / (SLOT.high + SLOT.gap) + 0.001), 1);

const linesIn = (rows) => (slotsHigh(rows) - SLOT.edges) / (SMALLEST * LINE);

/**
 * How much a note takes of a theme's two columns and `rows`: {columns, rows}, or null when it is too long for what is
 * left beside it and has to be read in the opened theme; one that lies there `alone` has all of it.
 */
export function slotOf(half, whole, rows, alone = false) {
  if (half.lines <= linesIn(1) && !half.broken) return { columns: 1, rows: 1 };
  const most = alone ? rows : Math.min(Math.max(rows - 1, 1), DEEP);
  for (let deep = 1; deep <= most; deep += 1) if (whole.lines <= linesIn(deep)) return { columns: 2, rows: deep };
  return null;
}

/**
 * `{notes, left, …}`: what `lay(notes)` gives, and the notes as they are laid. Where some would be `left`, and fewer are
 * when a translation stands without what was written (`original`), it does: that of the longest first.
 */
export function layTranslated(notes, lay) {
  let best = { ...lay(notes), notes };
  let tried = notes;
  const long = (at) => notes[at].text.length + notes[at].original.length;
  const translated = [...notes.keys()].filter((at) => notes[at].original).sort((a, b) => long(b) - long(a));
  for (const at of translated) {
    if (!best.left) break;
    tried = tried.map((note, i) => (i === at ? withoutOriginal(note) : note));
    const laid = lay(tried);
    if (laid.left < best.left) best = { ...laid, notes: tried };
  }
  return best;
}

/**
 * How high each row of themes is, where a note that is alone in its theme `wants` more than its row `has`: that comes
 * from what other rows have and do not `use`. `wants` are heights, the best first: the first there is enough for is given.
 * Where several rows still cannot show theirs, the last of them have no more than the `least`, so that the first can.
 * What nobody uses then goes to rows that show `more` of their notes with it, heights again, the first row first.
 */
export function lentHeights(rows) {
  const heights = rows.map(({ has }) => has);
  const spare = rows.map(({ has, uses }) => Math.max(has - uses, 0));
  const ask = (at, wants) => {
    const others = spare.map((free, i) => (i === at ? 0 : free));
    const all = others.reduce((sum, free) => sum + free, 0);
    const wanted = wants.find((want) => want - heights[at] <= all);
    if (!(wanted > heights[at])) return;
    const share = (wanted - heights[at]) / all;
    others.forEach((free, i) => {
      const lent = free * share;
      heights[i] -= lent;
      spare[i] -= lent;
    });
    heights[at] = wanted;
    spare[at] = 0;
  };
  const isUnread = (at) => rows[at].wants.length > 0 && !rows[at].wants.some((want) => want <= heights[at]);
  let asking = [...rows.keys()];
  for (;;) {
    for (const at of asking) ask(at, rows[at].wants);
    const unread = asking.filter(isUnread);
    if (unread.length < 2) break;
    const last = unread[unread.length - 1];
    asking = asking.filter((at) => at !== last);
    spare[last] = Math.max(heights[last] - rows[last].least, 0);
  }
  rows.forEach(({ more = [] }, at) => ask(at, more));
  return heights;
}

/**
 * Put notes in a theme's slots, `rows` of two, or of as many as it has `across`; `spans[i]` is from `slotOf`. Gives
 * `placed`: [{index, column, row, columns, rows}], how many are `left`, and the slot of the `pile` they make: one that no
 * note has use for, else the last.
 */
export function fillSlots(spans, rows, across = 2) {
  const whole = place(spans, rows, across, 0);
  return whole.left && !whole.pile ? place(spans, rows, across, 1) : whole;
}

function place(spans, rows, across, reserved) {
  const taken = new Set();
  const at = (column, row) => row * across + column;
  const last = rows * across - 1;
  if (reserved) taken.add(last);
  const placed = [];
  spans.forEach((span, index) => {
    const start = span && firstFree(span, rows, across, taken, at);
    if (!start) return;
    for (const cell of start.cells) taken.add(cell);
    placed.push({ index, column: start.column, row: start.row, ...span });
  });
  if (reserved) taken.delete(last);
  return { placed, left: spans.length - placed.length, pile: firstFree({ columns: 1, rows: 1 }, rows, across, taken, at) };
}

function firstFree({ columns, rows: deep }, rows, across, taken, at) {
  for (let row = 0; row + deep <= rows; row += 1) {
    for (let column = 0; column + columns <= across; column += 1) {
      const cells = [];
      for (let r = row; r < row + deep; r += 1) for (let c = column; c < column + columns; c += 1) cells.push(at(c, r));
      if (!cells.some((cell) => taken.has(cell))) return { column, row, cells };
    }
  }
  return null;
}

/**
 * The first notes that fit under each other in columns so high, each in the first that has room for it: indexes, by
 * column. `heights` are theirs; a tall one is left out, not cut.
 */
export function fillStrips(heights, height, gap, columns = 1) {
  const shown = Array.from({ length: columns }, () => []);
  const used = Array(columns).fill(-gap);
  heights.forEach((high, index) => {
    const column = used.findIndex((taken) => taken + gap + high <= height);
    if (column < 0) return;
    used[column] += gap + high;
    shown[column].push(index);
  });
  return shown;
}

/**
 * All notes page by page, in their order: under each other while there is room, then in the next column, then on the next
 * page. Gives indexes, by column, by page.
 */
export function stripPages(heights, height, gap, columns) {
  const all = [];
  let used = Infinity;
  heights.forEach((high, index) => {
    if (used + gap + high > height) {
      all.push([]);
      used = -gap;
    }
    used += gap + high;
    all[all.length - 1].push(index);
  });
  return pages(all, columns);
}
