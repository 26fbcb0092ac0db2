// What fits on a wall without themes: pure rules from how many notes there are, and how long, to the form they take.
// Lengths are in the board's own unit: 1920 × 1080 of them make a picture.

export const LINE = 1.08; // line height of a note
const PAD = { block: 10, inline: 22 };
export const ROOM = 0.15; // grow back to larger notes only when this much is free

/** Forms of a wall without themes, largest notes first. */
export const WALL = [
  { columns: 3, rows: 3, size: 72, gap: 24 },
  { columns: 4, rows: 4, size: 60, gap: 18 },
  { columns: 4, rows: 6, size: 50, gap: 15 },
  { columns: 4, rows: 6, size: 40, gap: 15 },
  { columns: 3, rows: 6, size: 40, gap: 15 },
];
export const SMALLEST = 40;
export const holds = (form) => form.columns * form.rows;
/** In how many rows so many notes stand. The smallest are there because they are many or long: they share the whole height. */
export const rowsShown = (form, notes) => (form.size === SMALLEST ? Math.ceil(notes / form.columns) : form.rows);

const BETWEEN = 0.2; // between a note's words and what stands under them, in heights of their letters

/** A note's translation, without what was written. */
export const withoutOriginal = (note) => (note.original ? { ...note, original: "" } : note);

/** What was counted, by the function it was measured with: then width → text → lines. A board counts the same again at each move. */
const counted = new WeakMap();

function remembered(map, key, make) {
  if (!map.has(key)) map.set(key, make());
  return map.get(key);
}

/**
 * How many lines a text takes; a word wider than a line is broken over several (`broken`).
 * `widthOf(word)` is how wide a word is.
 */
export function linesOf(text, width, widthOf) {
  const widths = remembered(counted, widthOf, () => new Map());
  const texts = remembered(widths, width, () => new Map());
  return remembered(texts, text, () => countLines(text, width, widthOf));
}

function countLines(text, width, widthOf) {
  const space = widthOf(" ");
  let lines = 1;
  let used = 0;
  let broken = false;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const wide = widthOf(word);
    if (used && used + space + wide > width) {
      lines += 1;
      used = 0;
    }
    used += (used ? space : 0) + wide;
    if (used > width) {
      broken = true;
      lines += Math.ceil(used / width) - 1;
      used %= width;
    }
  }
  return { lines, broken };
}

export const pages = (list, each) =>
  Array.from({ length: Math.max(Math.ceil(list.length / each), 1) }, (_, i) => list.slice(i * each, (i + 1) * each));

/** Where the pages of so many things begin: `sizes` are how many go on each as far as that is known; after those as many as on the last. */
export function pageStarts(count, most, sizes) {
  const starts = [0];
  for (let page = 0, each = Math.max(most, 1); ; page += 1) {
    each = sizes[page] || each;
    const next = starts[page] + each;
    if (next >= count) return starts;
    starts.push(next);
  }
}

/**
 * How high a note's words are in such letters, with what was written under its translation and how many it holds, both as
 * small as the board allows; and whether a word is `broken`.
 */
export function wordsOf(note, width, size, measure) {
  const { lines, broken } = linesOf(note.text, width, measure(size));
  const under = [note.original && linesOf(note.original, width, measure(SMALLEST)).lines, note.alike > 1 && 1].filter(Boolean);
  return { height: under.reduce((sum, more) => sum + more * SMALLEST * LINE + BETWEEN * size, lines * size * LINE), broken };
}

/** The same of a whole note in a form of the wall. */
const noteIn = (note, form, room, measure) => {
  const width = (room.width - form.gap * (form.columns - 1)) / form.columns - 2 * PAD.inline;
  const { height, broken } = wordsOf(note, width, form.size, measure);
  return { height: height + 2 * PAD.block, broken };
};

/** How high each row of notes is, and whether a word is broken; `measure(size)` gives a `widthOf`. */
function rowsOf(notes, form, room, measure) {
  const each = notes.map((note) => noteIn(note, form, room, measure));
  return {
    heights: pages(each.map(({ height }) => height), form.columns).map((row) => Math.max(...row)),
    broken: each.some(({ broken }) => broken),
  };
}

/** The notes as they can be read: where even the smallest letters leave no room for what was written, its translation stands alone. */
export function readable(notes, room, measure) {
  const form = WALL[WALL.length - 1];
  return notes.map((note) => (note.original && noteIn(note, form, room, measure).height > room.height ? withoutOriginal(note) : note));
}

/** The notes page by page: row after row while there is room. */
export function wallPages(notes, form, room, measure) {
  if (!notes.length) return [[]];
  const rows = pages(notes, form.columns);
  const { heights } = rowsOf(notes, form, room, measure);
  const all = [];
  let used = Infinity;
  rows.forEach((row, i) => {
    const full = used + form.gap + heights[i] > room.height || all[all.length - 1].length >= holds(form);
    if (full) all.push([]);
    used = full ? heights[i] : used + form.gap + heights[i];
    all[all.length - 1].push(...row);
  });
  return all;
}

/**
 * Which of WALL the notes take (its index): the largest that holds them all, and when none does, the largest of those
 * with the fewest pages. `now` is the form they have: they only grow out of it when there is room to spare, so that a
 * wall does not jump to and fro.
 */
export function wallForm(notes, room, measure, now = 0) {
  const counts = WALL.map((form, i) => {
    const { heights, broken } = rowsOf(notes, form, room, measure);
    const whole = form.size === SMALLEST || !broken;
    const high = i < WALL.length - 1 && heights.some((height) => height + form.gap * (rowsShown(form, 1) - 1) > room.height);
    return whole && !high ? wallPages(notes, form, room, measure).length : Infinity;
  });
  const fewest = Math.min(...counts);
  const first = counts.indexOf(fewest);
  if (first >= now || counts[now] > fewest) return first;
  const free = (i) => notes.length <= holds(WALL[i]) * (1 - ROOM);
  const grown = counts.findIndex((count, i) => i < now && count === fewest && free(i));
  return grown < 0 ? now : grown;
}
