// What fits on the board: the rules from how many notes and how long, to the form they take.

import assert from "node:assert/strict";
import { test } from "node:test";
import { WALL, linesOf, pageStarts, readable, wallForm, wallPages } from "../../static/js/board/fit.js";
import {
  areaForm, fillSlots, fillStrips, hasRow, hasWall, isMost, lastRowIsTall, layTranslated, lentHeights, lowPiles, pileRows, slotOf, spanOf,
  stripPages,
} from "../../static/js/board/slots.js";

const ROOM = { width: 1808, height: 884 };
/** Half a letter's height for each letter, about what the typeface has. */
const measure = (size) => (word) => word.length * size * 0.5;
const notes = (n, text = "Tolken kom inte") => Array.from({ length: n }, (_, i) => ({ id: `${i}`, text, alike: 1 }));
const LONG = "ord ".repeat(35).trim();
const sizeOf = (list, now) => WALL[wallForm(list, ROOM, measure, now)].size;

test("short notes take the largest form that holds them", () => {
  assert.deepEqual([1, 9, 10, 16, 17, 24, 38, 200].map((n) => sizeOf(notes(n))), [72, 72, 60, 60, 50, 50, 50, 50]);
});

const pagesOf = (list) => wallPages(list, WALL[wallForm(list, ROOM, measure)], ROOM, measure);

test("more than 24 go on pages, so 38 are two", () => {
  assert.deepEqual(pagesOf(notes(38)).map((page) => page.length), [24, 14]);
  assert.deepEqual(pagesOf([]), [[]]);
});

test("pages begin where those before end, and after the last that is known are as long as it", () => {
  assert.deepEqual(pageStarts(12, 12, []), [0]);
  assert.deepEqual(pageStarts(12, 12, [5]), [0, 5, 10]);
  assert.deepEqual(pageStarts(12, 12, [5, 3]), [0, 5, 8, 11]);
  assert.deepEqual(pageStarts(10, 5, []), [0, 5]);
  assert.deepEqual(pageStarts(0, 0, []), [0]);
});

test("long notes are made smaller, then go on more pages, and every note is on one of them", () => {
  assert.ok(sizeOf(notes(4, LONG)) < 72);
  assert.equal(sizeOf(notes(12, LONG)), 40);
  for (let n = 1; n <= 60; n += 1) {
    const mixed = [...notes(n, LONG), ...notes(60 - n)];
    assert.deepEqual(pagesOf(mixed).flat(), mixed);
    assert.ok(sizeOf(mixed) >= 40);
  }
});

test("a word wider than a note makes the note's form smaller before it is broken", () => {
  assert.equal(sizeOf(notes(4, "Verksamhetsutvecklingen")), 40);
});

test("notes grow back only when there is room to spare", () => {
  assert.equal(wallForm(notes(9), ROOM, measure, 1), 1);
  assert.equal(wallForm(notes(7), ROOM, measure, 1), 0);
  assert.equal(wallForm(notes(10), ROOM, measure, 0), 1);
});

test("lines are counted as they break", () => {
  const ten = (word) => word.length * 10;
  assert.deepEqual(linesOf("ett två tre", 75, ten), { lines: 2, broken: false });
  assert.deepEqual(linesOf("ett två tre", 200, ten), { lines: 1, broken: false });
  assert.deepEqual(linesOf("oavbrutenhet", 50, ten), { lines: 3, broken: true });
  assert.deepEqual(linesOf("", 50, ten), { lines: 1, broken: false });
});

test("themes are slots, strips or piles, by how many areas and notes", () => {
  assert.equal(areaForm(6, 36), "slots");
  assert.equal(areaForm(7, 20), "strips");
  assert.equal(areaForm(3, 37), "strips");
  assert.equal(areaForm(9, 100), "strips");
  assert.equal(areaForm(9, 101), "piles");
  assert.equal(areaForm(6, 220), "strips", "two rows of themes have room for some of each, however many there are");
  assert.equal(areaForm(12, 30), "piles");
  assert.equal(areaForm(6, 36, "strips"), "strips");
  assert.equal(areaForm(6, 30, "strips"), "slots");
});

const lines = (n) => ({ lines: n, broken: false });
const SHORT = slotOf(lines(2), lines(1), 3);
const WIDE = slotOf(lines(3), lines(2), 3);

test("themes show their top note only where there is no height for more", () => {
  assert.equal(areaForm(6, 36, "slots", 884), "slots");
  assert.equal(areaForm(9, 80, "strips", 711), "strips");
  assert.equal(areaForm(7, 35, "slots", 536), "piles");
});

test("as many rows of piles as there is room for, four at most and one at least", () => {
  assert.equal(pileRows(884, 1), 4);
  assert.equal(pileRows(884, 2), 4);
  assert.equal(pileRows(1244, 1), 4);
  assert.equal(pileRows(536, 1), 3);
  assert.equal(pileRows(536, 2), 2);
  assert.equal(pileRows(90, 3), 1);
});

test("a note over two lines takes two slots, a long one is left for the opened theme", () => {
  assert.deepEqual(SHORT, { columns: 1, rows: 1 });
  assert.deepEqual(WIDE, { columns: 2, rows: 1 });
  assert.deepEqual(slotOf(lines(9), lines(5), 3), { columns: 2, rows: 2 });
  assert.equal(slotOf(lines(15), lines(7), 3), null);
  assert.deepEqual(slotOf(lines(15), lines(7), 3, true), { columns: 2, rows: 3 }, "alone it has all of it");
  assert.equal(slotOf(lines(5), lines(3), 1, true), null);
  assert.deepEqual(slotOf(lines(15), lines(7), 6), { columns: 2, rows: 3 });
});

test("what does not fit in a theme becomes a pile after the others", () => {
  const six = fillSlots(Array(6).fill(SHORT), 3);
  assert.equal(six.left, 0);
  const eight = fillSlots(Array(8).fill(SHORT), 3);
  assert.equal(eight.placed.length, 5);
  assert.equal(eight.left, 3);
  assert.deepEqual([eight.pile.column, eight.pile.row], [1, 2]);
  const unread = fillSlots([SHORT, null, SHORT], 3);
  assert.deepEqual([unread.left, unread.pile.column, unread.pile.row], [1, 0, 1]);
});

test("the pile takes a slot that is left over before it takes one from a note", () => {
  const { placed, left, pile } = fillSlots([SHORT, WIDE, WIDE, WIDE], 3);
  assert.deepEqual(placed.map(({ index, row }) => [index, row]), [[0, 0], [1, 1], [2, 2]]);
  assert.deepEqual([left, pile.column, pile.row], [1, 1, 0]);
});

test("no two notes share a slot, whatever their shapes", () => {
  const shapes = [SHORT, WIDE, { columns: 2, rows: 2 }];
  for (let seed = 0; seed < 300; seed += 1) {
    const spans = Array.from({ length: seed % 9 }, (_, i) => shapes[(seed * 7 + i * i * 3) % 3]);
    const rows = 1 + (seed % 6);
    const { placed, left } = fillSlots(spans, rows);
    const cells = placed.flatMap((p) => Array.from({ length: p.rows * p.columns }, (_, i) =>
      `${p.column + (i % p.columns)},${p.row + Math.floor(i / p.columns)}`));
    assert.equal(new Set(cells).size, cells.length);
    assert.ok(cells.length + (left ? 1 : 0) <= rows * 2);
    assert.equal(placed.length + left, spans.length);
  }
});

test("strips stop at the bottom, and a tall one is left out rather than cut", () => {
  assert.deepEqual(fillStrips([58, 58, 58, 58], 204, 9), [[0, 1, 2]]);
  assert.deepEqual(fillStrips([300, 58], 204, 9), [[1]]);
});

test("what is not sorted takes what is left of its row", () => {
  const unsorted = { id: "" };
  assert.deepEqual([3, 4, 5, 6].map((at) => spanOf(unsorted, at)), [3, 2, 1, 3]);
  assert.equal(spanOf(unsorted, 5, true), 3, "it has a row of its own");
  assert.deepEqual([0, 1, 2, 3].map((at) => spanOf({ id: "a" }, at)), [1, 1, 1, 1]);
  const { placed, left, pile } = fillSlots(Array(14).fill(SHORT), 2, 6);
  assert.deepEqual([placed.length, left, pile.column, pile.row], [11, 3, 5, 1]);
  assert.deepEqual(fillStrips([58, 58, 58, 300, 125, 58, 58, 58], 130, 9, 3), [[0, 1], [2, 5], [4]]);
});

test("most of all is what is more than half, and it stays so until a third is", () => {
  assert.equal(isMost(36, 70), true);
  assert.equal(isMost(35, 70), false);
  assert.equal(isMost(35, 70, true), true);
  assert.equal(isMost(23, 70, true), false);
});

test("the last row is twice as high where there is room for it", () => {
  assert.equal(lastRowIsTall(3), true);
  assert.equal(lastRowIsTall(1), false, "it is alone");
  assert.equal(lastRowIsTall(3, 700), false, "there is no room for it");
});

test("what is not sorted has a row of its own instead of a single column", () => {
  assert.deepEqual([1, 2, 3, 4, 5, 6, 7, 8].filter((themes) => hasRow(themes, 794)), [2, 5]);
  assert.equal(hasRow(5, 590), false, "there is no room for it");
});

test("of many notes what is not sorted has a wall of its own, and it is read page by page", () => {
  assert.equal(hasWall("strips", 220, 6, false, true), true);
  assert.equal(hasWall("piles", 90, 6, false, false), true, "a pile shows one of them");
  assert.equal(hasWall("strips", 90, 5, true, true), false, "it has a row of its own");
  assert.equal(hasWall("strips", 90, 6, false, false), false, "the last row is all its own");
  assert.equal(hasWall("strips", 90, 1, false, false), false, "one theme leaves it room");
  assert.equal(hasWall("strips", 90, 7, false, true), false, "it has two thirds of a high one");
  assert.equal(hasWall("strips", 90, 7, false, false), true, "it would have a corner");
  assert.equal(hasWall("strips", 90, 8, false, true), true, "it would have a corner");
  assert.equal(hasWall("slots", 30, 5, false, true), false, "they are few");
  assert.deepEqual(stripPages([58, 58, 58, 125, 58, 58], 130, 9, 2), [[[0, 1], [2]], [[3], [4, 5]]]);
  assert.deepEqual(stripPages([], 130, 9, 2), [[]]);
});

test("piles of their names alone are as high as the longest name of each row", () => {
  assert.equal(lowPiles([1, 1, 1]), 119);
  assert.equal(lowPiles([1, 1, 1, 1, 2]), 119 + 173);
});

test("what was written takes room under what it says", () => {
  const foreign = notes(9).map((note) => ({ ...note, original: "ord ".repeat(28).trim() }));
  assert.ok(sizeOf(foreign) < sizeOf(notes(9)));
  assert.deepEqual(pagesOf(foreign).flat(), foreign);
  assert.equal(sizeOf(notes(9).map((note) => ({ ...note, original: "" }))), sizeOf(notes(9)));
});

test("what was written stands only where there is room for it: its translation stands alone before it is cut off", () => {
  const [long] = notes(1, LONG).map((note) => ({ ...note, original: LONG }));
  const low = { ...ROOM, height: 300 };
  assert.deepEqual(readable([long], ROOM, measure), [long]);
  assert.deepEqual(readable([long], low, measure), [{ ...long, original: "" }]);
  assert.deepEqual(readable(notes(1, LONG), low, measure), notes(1, LONG), "what is not translated stays as it is");
});

test("a single long note is made smaller rather than cut off", () => {
  for (const height of [884, 500, 300]) {
    const [note] = notes(1, LONG);
    const { size, columns, gap } = WALL[wallForm([note], { ...ROOM, height }, measure)];
    const taken = linesOf(LONG, (ROOM.width - gap * (columns - 1)) / columns - 44, measure(size));
    assert.ok(taken.lines * size * 1.08 + 20 <= height, `${height}: ${taken.lines} lines of ${size}`);
  }
});

test("a note alone in its theme may be as long as the theme is high", () => {
  assert.deepEqual(slotOf(lines(20), lines(13), 7, true), { columns: 2, rows: 5 });
  assert.equal(slotOf(lines(20), lines(13), 7), null, "beside others it is read in the opened theme");
});

const translated = (n) => Array.from({ length: n }, (_, i) => ({ id: `${i}`, text: "kort", original: "x".repeat(i + 1) }));
const originals = (list) => list.map(({ original }) => original.length);

test("what was written gives way where more is shown without it, the longest first", () => {
  const each = (room) => (list) => ({ left: list.filter((note, at) => list.slice(0, at + 1).reduce((sum, one) => sum + 1 + one.original.length, 0) > room).length });
  assert.deepEqual(originals(layTranslated(translated(3), each(9)).notes), [1, 2, 3], "there is room for all");
  assert.deepEqual(originals(layTranslated(translated(3), each(6)).notes), [1, 2, 0]);
  assert.deepEqual(originals(layTranslated(translated(3), each(3)).notes), [0, 0, 0]);
  assert.deepEqual(originals(layTranslated(translated(3), () => ({ left: 1 })).notes), [1, 2, 3], "it would help nobody");
});

test("a note alone in its theme has its row made higher by what others do not use, and by no more", () => {
  const row = (has, uses, ...wants) => ({ has, uses, wants, least: has });
  assert.deepEqual(lentHeights([row(400, 400, 500, 450), row(400, 200)]), [500, 300]);
  assert.deepEqual(lentHeights([row(400, 400, 700, 450), row(400, 200)]), [450, 350], "the translation alone");
  assert.deepEqual(lentHeights([row(400, 400, 700, 650), row(400, 200)]), [400, 400], "it would not be read");
  assert.deepEqual(lentHeights([row(400, 300, 300), row(400, 200)]), [400, 400], "it has what it wants");
  assert.deepEqual(lentHeights([row(400, 400), row(400, 200)]), [400, 400], "none is alone");
  assert.deepEqual(lentHeights([row(300, 300, 400), row(300, 200), row(300, 200)]), [400, 250, 250]);
});

test("what nobody uses goes to a row that shows more of its notes with it", () => {
  const row = (has, uses, ...more) => ({ has, uses, wants: [], more });
  assert.deepEqual(lentHeights([row(400, 400, 640, 520), row(400, 200)]), [520, 280], "as much as there is");
  assert.deepEqual(lentHeights([row(400, 400, 640, 520), row(400, 100)]), [640, 160]);
  assert.deepEqual(lentHeights([row(400, 400, 640), row(400, 200)]), [400, 400], "it would show no more");
  assert.deepEqual(lentHeights([row(400, 100), row(400, 400, 640, 520)]), [160, 640], "also what is not sorted");
  assert.deepEqual(lentHeights([row(300, 300, 400), row(300, 300, 400), row(300, 200)]), [400, 300, 200], "the first row first");
  const alone = { has: 300, uses: 300, wants: [400], more: [] };
  assert.deepEqual(lentHeights([row(300, 300, 400), alone, row(300, 200)]), [300, 400, 200], "what is alone before that");
});

test("where not all rows can show the notes that are alone, the first ones can", () => {
  const row = (least) => ({ has: 275, uses: 275, wants: [500, 350], least });
  assert.deepEqual(lentHeights([row(180), row(180), row(180)]), [350, 275, 200]);
  assert.deepEqual(lentHeights([row(230), row(230), row(230)]), [350, 237.5, 237.5]);
  assert.deepEqual(lentHeights([row(275), row(275)]), [275, 275], "there is nothing to take");
});
