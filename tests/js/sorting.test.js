// What the lead sorts: sections, counts as on the board, the filter, and which idea comes next.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { store } from "../../static/js/store.js";
import { different, hints, looksLike, nearest, part } from "../../static/js/steps/cluster/hints.js";
import {
  choose,
  filter,
  filtered,
  inHand,
  inOrder,
  neighbour,
  numbered,
  sorted,
  sought,
  themesOf,
} from "../../static/js/steps/cluster/sorting.js";

const step = { id: "sorting", source: "writing" };
const idea = (id, theme = "", more = {}) => ({ id, step: "writing", text: id, theme, merged_into: "", hidden: false, tray: "", ...more });

beforeEach(() => {
  filter.value = "all";
  sought.value = "";
  hints.value = { same: {}, near: {} };
  different.value = new Set();
  choose("");
  store.snapshot({
    channel: "lead",
    frame: "e:1",
    put: {
      theme: [
        { id: "t2", step: "sorting", name: "Språket", position: 2, top: "e" },
        { id: "t1", step: "sorting", name: "Väntan", position: 1, top: "" },
        { id: "other", step: "elsewhere", name: "Annat", position: 1, top: "" },
      ],
      idea: [
        idea("a"),
        idea("b", "t1"),
        idea("c", "t1", { merged_into: "b" }),
        idea("d", "t2"),
        idea("e", "t2"),
        idea("f", "t1", { hidden: true }),
        idea("g", "", { tray: "waiting" }),
        idea("k", "", { tray: "declined" }),
        idea("l", "", { tray: "accepted" }),
        idea("h", "gone"),
        { ...idea("i"), step: "elsewhere" },
      ],
    },
  });
});

test("the unsorted come first, then the themes in their order, with the top idea first", () => {
  assert.deepEqual(inOrder(step), ["a", "h", "l", "b", "e", "d"]);
});

test("themes keep the number of their place, whatever is chosen", () => {
  choose("d");
  assert.deepEqual(themesOf(step).map(({ id }) => id), ["t1", "t2"]);
});

test("ideas that lie in another are counted, late and hidden ones are not", () => {
  assert.deepEqual(sorted(step).counts, { all: 7, unsorted: 3, alike: 0, hidden: 1 });
});

test("the filter shows only what it says", () => {
  filter.value = "unsorted";
  assert.deepEqual(inOrder(step), ["a", "h", "l"]);
  filter.value = "hidden";
  assert.deepEqual(inOrder(step), []);
  assert.deepEqual(filtered(sorted(step).sections).map(({ theme }) => theme.id), ["t1"]);
});

test("the arrow keys stop at the ends, and begin at either", () => {
  assert.equal(neighbour(step, 1), "a");
  assert.equal(neighbour(step, -1), "d");
  choose("d");
  assert.equal(neighbour(step, 1), "d");
  assert.equal(neighbour(step, -1), "e");
});

test("what has been hidden or merged is no longer in hand", () => {
  choose("f");
  assert.equal(inHand.value, undefined);
  choose("c");
  assert.equal(inHand.value, undefined);
  choose("b");
  assert.equal(inHand.value.id, "b");
});

test("the search shows what holds the words, also in one that lies in another, and no empty theme", () => {
  sought.value = " C ";
  assert.deepEqual(inOrder(step), ["b"]);
  assert.deepEqual(filtered(sorted(step).sections).map(({ theme }) => theme.id), ["t1"]);
  sought.value = "nowhere";
  assert.deepEqual(filtered(sorted(step).sections), []);
});

test("what looks alike is what was suggested, still stands and nobody has said no to", () => {
  hints.value = { same: { a: ["d", "c", "f", "gone", "i"], d: ["a"] }, near: {} };
  assert.deepEqual(looksLike({ ...idea("a") }).map(({ id }) => id), ["d"]);
  assert.equal(sorted(step).counts.alike, 2);
  filter.value = "alike";
  assert.deepEqual(inOrder(step), ["a", "d"]);
  part("d", "a");
  assert.deepEqual(inOrder(step), []);
});

test("near themes are offered to the unsorted, and only those that are there", () => {
  hints.value = { same: {}, near: { a: ["t2", "gone", "t1"], b: ["t2"] } };
  assert.deepEqual(nearest(idea("a"), themesOf(step)).map(({ id }) => id), ["t2", "t1"]);
  assert.deepEqual(nearest(idea("b", "t1"), themesOf(step)), []);
});

test("a number is the place of a theme, 0 the unsorted", () => {
  assert.deepEqual([0, 1, 2].map((n) => numbered(step, n).id), ["", "t1", "t2"]);
  assert.equal(numbered(step, 3), undefined);
});
