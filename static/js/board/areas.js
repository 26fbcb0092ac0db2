// Themes on the wall: words with a line under, and under them as many notes as fit; the pure part is in fit.js.

import { html, useRef } from "../html.js";
import { t, tn } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { Note } from "../parts/note.js";
import { LINE, SMALLEST as NOTE, linesOf, pages, withoutOriginal, wordsOf } from "./fit.js";
import { useFlip } from "./flip.js";
import { useMeasure, useRoom } from "./measure.js";
import { count } from "./seen.js";
import {
  AREAS, COLUMNS, areaForm, fillSlots, fillStrips, hasRow, hasWall, isMost, lastRowIsTall, layTranslated, lentHeights, lowPiles,
  ownRows, pileRows, slotOf, slotsHigh, slotsIn, spanOf, stripPages,
} from "./slots.js";
import { ideas } from "./words.js";

const NAME = { size: 54, line: 60, rest: 13, count: 84 };
const GAP = { areas: 45, slot: 14, strips: 9 };
const ROW = { slots: 40, strips: 30, piles: 40 };
const PAD = 17;
const STRIP = 15; // above and below the words of a strip, together
const BORDER = 4; // a pixel each on a small board: where many stand under each other they count
const INSET = 29; // inside the dashed line round what is not sorted
const PILE = { edges: 40, pad: 30 };
const BOX = { width: 2 * INSET, height: 112 }; // round the wall of what is not sorted, with its heading
const EMPTY = 104; // the words in a theme that has nothing yet
const WALL = 290; // so high it is at least, where piles stand over it
const EDGES = [6, 15, 25]; // so many notes give one more edge behind a pile

/**
 * `{width, height, measure}` under the heading of each of the `areas`, in units; `tall`: the last row is twice as high. A
 * row that cannot show all its notes is made higher by what is not used in the others: first where a theme's only note is one.
 */
function useInsides(areas, { rows, own, tall, form, less }, measure) {
  const room = useRoom(less);
  const column = (room.width - GAP.areas * (COLUMNS - 1)) / COLUMNS;
  const row = (room.height - ROW[form] * (rows - 1)) / (tall ? rows + 1 : rows);
  const has = Array.from({ length: rows }, (_, at) => (tall && at === rows - 1 ? 2 * row : row));
  const each = areas.map((area, at) => {
    const span = form === "piles" ? 1 : spanOf(area, at, own);
    const inset = area.id ? 0 : INSET;
    const width = span * column + (span - 1) * GAP.areas - 2 * inset;
    const name = linesOf(area.name, width - NAME.count, measure(NAME.size, 700)).lines;
    return { area, span, width, measure, rest: inset + name * NAME.line + NAME.rest, row: own && !area.id ? rows - 1 : Math.floor(at / COLUMNS) };
  });
  const heights = form === "piles" ? has : lentHeights(has.map((high, at) => rowOf(each.filter((one) => one.row === at), high, form)));
  return { heights, insides: each.map((one) => ({ ...one, height: heights[one.row] - one.rest })) };
}

/** What `lentHeights` asks of a row: what is under a theme's heading may be higher than it has. */
function rowOf(areas, has, form) {
  const needs = NEEDS[form];
  const most = (highOf) => Math.max(0, ...areas.map((one) => one.rest + highOf({ ...one, height: has - one.rest })));
  const whole = most(needs);
  const isAlone = ({ area }) => area.notes.length === 1;
  const bare = (one) => needs(isAlone(one) ? { ...one, area: { ...one.area, notes: one.area.notes.map(withoutOriginal) } } : one);
  const least = (one) => (bare(one) <= one.height ? bare(one) : HOW_MANY[form]);
  return { has, uses: Math.min(whole, has), least: most(least), wants: areas.some(isAlone) ? [whole, most(bare)] : [], more: form === "slots" ? mores(areas, has) : [] };
}

const MOST_ROWS = 8; // under each other, in slots: what there is on a board

/** At which heights, above what it has, a row of themes in slots shows more of its notes than at those below: the most first. */
function mores(areas, has) {
  const left = (high) => areas.reduce((sum, one) => sum + laySlots(one.area.notes, one, slotsIn(high - one.rest)).left, 0);
  const steps = areas.flatMap(({ rest }) => Array.from({ length: MOST_ROWS }, (_, at) => rest + slotsHigh(at + 1)));
  const higher = [...new Set(steps)].filter((high) => high > has).sort((a, b) => a - b);
  const found = [];
  let fewest = left(has);
  for (const high of higher) {
    if (!fewest) break;
    const now = left(high);
    if (now < fewest) found.unshift(high);
    fewest = Math.min(fewest, now);
  }
  return found;
}

/** A note's lines as `slotOf` counts them. */
const linesIn = (note, width, measure) => {
  const { height, broken } = wordsOf(note, width, NOTE, measure);
  return { lines: height / (NOTE * LINE), broken };
};

function laySlots(notes, { span, width, measure }, rows) {
  const across = 2 * span;
  const slot = (width - GAP.slot * (across - 1)) / across;
  const half = slot - 2 * PAD;
  const whole = 2 * slot + GAP.slot - 2 * PAD;
  const spans = notes.map((note) => slotOf(linesIn(note, half, measure), linesIn(note, whole, measure), rows, notes.length === 1));
  return { across, ...fillSlots(spans, rows, across) };
}

const MOST_SLOTS = 30; // under each other: more than a board has

const HOW_MANY = { slots: slotsHigh(1), strips: NOTE * LINE + STRIP + 14 }; // where no more than that is said
const NEEDS = {
  slots(one) {
    const { notes } = one.area;
    if (!notes.length) return EMPTY;
    const most = notes.length === 1 ? MOST_SLOTS : slotsIn(one.height);
    for (let rows = 1; rows < most; rows += 1) if (!laySlots(notes, one, rows).left) return slotsHigh(rows);
    return one.height;
  },
  strips(one) {
    const { notes } = one.area;
    if (!notes.length) return EMPTY;
    const high = highs(notes, one.width, one.span, one.measure);
    const all = high.reduce((sum, each) => sum + each + GAP.strips, -GAP.strips);
    return notes.length === 1 ? all : Math.min(all, one.height);
  },
};

/** Those that have no place, without the one that has just left. */
const unplaced = (notes, placed) => notes.filter(({ left }, at) => !left && !placed.has(at));

function Slots({ area, inside }) {
  const rows = slotsIn(inside.height);
  const { notes, placed, pile, across } = layTranslated(area.notes, (some) => laySlots(some, inside, rows));
  const more = unplaced(notes, new Set(placed.map(({ index }) => index)));
  return html`<ul class="board-area-slots" style=${{ "--rows": rows, "--across": across }}>
    ${placed.map((place) => html`<${Slot} key=${notes[place.index].id} note=${notes[place.index]} place=${place} />`)}
    ${more.length > 0 && html`<${More} notes=${more} none=${!placed.length} place=${pile} />`}
  </ul>`;
}

/** How many notes have no place of their own, or, where `none` has, how many ideas there are. */
const moreWords = (notes, none) => (none ? ideas(count(notes)) : tn("and {n} more", "and {n} more", notes.length));

/** A note on its way that has no place of its own goes to the pile. */
function More({ notes, none, place }) {
  const where = { "grid-area": `${place.row + 1} / ${place.column + 1}` };
  const aimed = notes.some(({ coming }) => coming);
  return html`<li class=${aimed ? "board-area-target" : "note board-area-more"} style=${where}>
    ${aimed ? html`<${Icon} name="arrow-down" />` : moreWords(notes, none)}
  </li>`;
}

/** A note in its place; the dashed place it has just left; or the marked place it is on its way to. */
function Slot({ note, place }) {
  const where = { "grid-area": `${place.row + 1} / ${place.column + 1} / span ${place.rows} / span ${place.columns}` };
  if (note.left) return html`<li class="slot" style=${where}></li>`;
  if (note.coming) return html`<li class="board-area-target" style=${where}><${Icon} name="arrow-down" /></li>`;
  return html`<li style=${where} class="board-area-slot" data-note=${note.id}><${Note} ...${face(note)} /></li>`;
}

const face = ({ id, text, original, alike }) => ({ id, text, original, alike, tilt: true });

/** How high each note is as a strip, in one of so many columns. */
function highs(notes, whole, span, measure) {
  const width = (whole - GAP.areas * (span - 1)) / span - 2 * PAD;
  return notes.map((note) => wordsOf(note, width, NOTE, measure).height + STRIP);
}

function Strips({ area, span, inside: { width, height, measure } }) {
  const lay = (notes) => {
    const columns = fillStrips(highs(notes, width, span, measure), height, GAP.strips, span);
    return { columns, left: notes.length - columns.flat().length };
  };
  const { notes, columns } = layTranslated(area.notes, lay);
  const none = unplaced(notes, new Set(columns.flat()));
  if (none.length < notes.length || height < NOTE * LINE + STRIP) return html`<${Columns} notes=${notes} columns=${columns} />`;
  return html`<ul class="board-area-strips"><li class="note board-area-more">${moreWords(none, true)}</li></ul>`;
}

const Columns = ({ notes, columns }) => html`<div class="board-area-columns">${columns.map((shown, at) => html`<ul key=${at} class="board-area-strips">
  ${shown.map((index) => html`<${Strip} key=${notes[index].id} note=${notes[index]} />`)}
</ul>`)}</div>`;

const Strip = ({ note }) => html`<li data-note=${note.left || note.coming ? null : note.id}>
  ${note.left || note.coming
    ? html`<div class=${note.left ? "slot" : "board-area-target"}>${note.coming && html`<${Icon} name="arrow-down" />`}${" "}</div>`
    : html`<${Note} ...${face(note)} />`}
</li>`;

const Heading = ({ area }) => html`<h2>
  <span dir="auto">${area.name}</span>${!area.gone && html`<span class="board-area-count">${count(area.notes.filter((note) => !note.left))}</span>`}
</h2>`;

/** A pile's top note: the lead's choice, else the first that can be read whole. */
function topOf({ notes }, { width, height, measure }) {
  const lines = Math.max(Math.floor((height - PILE.edges - PILE.pad) / (NOTE * LINE)), 1);
  return notes.find((note) => !note.left && linesOf(note.text, width - 2 * PILE.pad, measure(NOTE)).lines <= lines);
}

function Pile({ area, inside }) {
  const top = inside && topOf(area, inside);
  const edges = EDGES.filter((least) => count(area.notes) >= least).length;
  return html`<div class="board-area-pile note" data-edges=${edges}>
    <${Heading} area=${area} />
    ${top && html`<p dir="auto" data-note=${top.id}>${top.text}</p>`}
  </div>`;
}

const DRAW = { slots: Slots, strips: Strips };

function Area({ area, form, span, inside }) {
  const classes = `board-area ${area.id ? "" : "board-area-unsorted"} ${area.notes.some((note) => note.coming) ? "board-area-aimed" : ""}`;
  if (form === "piles") return html`<li class=${classes}><${Pile} area=${area} inside=${inside} /></li>`;
  return html`<li class=${classes} style=${{ "--span": span }}>
    <${Heading} area=${area} />
    ${area.notes.length === 0 ? !area.gone && html`<p class="slot">${t("Empty so far")}</p>` : html`<${DRAW[form]} area=${area} span=${span} inside=${inside} />`}
  </li>`;
}

/**
 * `{form, rows, own, tall, each}`: how themes are shown where so much `less` is left, in how many rows, whether what is
 * not sorted has its `own`, whether the last is twice as high, and page by page: each page its `areas`, and the
 * `columns` of what is not sorted, where that has a wall of its own: under the piles (`low`), or after them. `areas` are
 * `{id, name, notes}` in order; the one without an id holds what is not sorted. `gone`: its notes were deleted.
 */
export function useAreas(areas, less) {
  const measure = useMeasure();
  const room = useRoom(less);
  const was = useRef({});
  const heldBy = (those) => those.reduce((sum, area) => sum + count(area.notes.filter((note) => !note.left)), 0);
  const notes = heldBy(areas);
  // Where there is another height, what they were says nothing.
  const before = was.current.height === room.height ? was.current.form : undefined;
  const form = areaForm(areas.length, notes, before, room.height);
  const unsorted = areas.find(({ id }) => !id);
  const themes = areas.filter(({ id }) => id);
  const most = Boolean(unsorted) && isMost(heldBy([unsorted]), notes, was.current.most);
  const inRows = (rows) => room.height - ROW[form] * (rows - 1);
  const own = most && form !== "piles" && hasRow(themes.length, inRows(ownRows(themes.length)));
  const rows = own ? ownRows(themes.length) : Math.ceil(areas.length / COLUMNS);
  const tall = most && form !== "piles" && lastRowIsTall(rows, inRows(rows));
  const walled = most && hasWall(form, notes, themes.length, own, tall);
  was.current = { form, most, height: room.height };
  const laid = { less, own: own && !walled, tall: tall && !walled, unsorted };
  const each = form === "piles" ? pilePages(areas, room, measure) : pages(areas, AREAS);
  // Its pile would be alone on a page.
  const over = form === "piles" && unsorted && each[each.length - 1].length === 1;
  if (walled || over) return { ...laid, form: "piles", ...wallOf(themes, unsorted, walled, room, measure) };
  return { ...laid, form, rows: own ? rows : rowsOf(each), each: each.map((there) => ({ areas: there })) };
}

const rowsOf = ([first]) => Math.ceil(first.length / COLUMNS);

/** How many lines each name takes on its pile. */
function linesOfNames(areas, room, measure) {
  const width = (room.width - GAP.areas * (COLUMNS - 1)) / COLUMNS - PILE.edges - PILE.pad;
  const widthOf = measure(NAME.size, 700);
  return areas.map(({ name, notes }) => linesOf(name, width - widthOf(`${count(notes)}`), widthOf).lines);
}

const pilePages = (areas, room, measure) => pages(areas, pileRows(room.height, Math.max(...linesOfNames(areas, room, measure))) * COLUMNS);

/** `{low, rows, notes, each}` of themes as piles, and all the `notes` of what is not sorted: under the piles only while it is `most`. */
function wallOf(themes, unsorted, most, room, measure) {
  const high = (notes) => highs(notes, room.width - BOX.width, COLUMNS, measure).map((each) => each + BORDER);
  const below = room.height - lowPiles(linesOfNames(themes, room, measure));
  const low = most && below - BOX.height >= Math.max(WALL, ...high(unsorted.notes));
  const height = (low ? below : room.height) - BOX.height;
  // Where a column has no room for what was written, its translation stands alone.
  const whole = high(unsorted.notes);
  const notes = unsorted.notes.map((note, at) => (whole[at] > height ? withoutOriginal(note) : note));
  const walls = stripPages(high(notes), height, GAP.strips, COLUMNS);
  if (low) return { low, notes, each: walls.map((columns) => ({ areas: themes, columns })) };
  const piles = pilePages(themes, room, measure);
  return { notes, rows: rowsOf(piles), each: [...piles.map((there) => ({ areas: there })), ...walls.map((columns) => ({ areas: [], columns }))] };
}

/** One page's `areas` and `columns`; the rest is from `useAreas`. */
export function Areas({ areas, columns, ...laid }) {
  const measure = useMeasure();
  useFlip(measure);
  return html`${areas.length > 0 && html`<${Themes} areas=${areas} measure=${measure} ...${laid} />`}
    ${columns && html`<section class="board-area board-area-unsorted board-area-wall" style=${{ "--span": COLUMNS }}>
      <${Heading} area=${laid.unsorted} /><${Columns} notes=${laid.notes} columns=${columns} />
    </section>`}`;
}

function Themes({ areas, form, rows, own, tall, low, less, measure }) {
  const { heights, insides } = useInsides(areas, { rows, own, tall, form, less }, measure);
  const style = { "--rows": heights.map((high) => `minmax(0, ${high.toFixed(2)}fr)`).join(" "), "--row-gap": ROW[form] };
  return html`<ul class=${`board-areas board-areas-${low ? "low" : form}`} style=${low ? {} : style}>
    ${insides.map((inside) => html`<${Area} key=${inside.area.id} area=${inside.area} form=${form} span=${inside.span} inside=${low ? null : inside} />`)}
  </ul>`;
}
