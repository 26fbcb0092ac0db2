// What the lead sorts: sections, counts as on the board, the filter, and which idea comes next.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { store } from "../../static/js/store.js";
import { choose, filter, filtered, inHand, inOrder, neighbour, sorted, themesOf } from "../../static/js/steps/cluster/sorting.js";

const step = { id: "sorting", source: "writing" };
const idea = (id, theme = "", more = {}) => ({ id, step: "writing", text: id, theme, merged_into: "", hidden: false, tray: "", ...more });

beforeEach(() => {
  filter.value = "all";
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
        idea("h", "gone"),
        { ...idea("i"), step: "elsewhere" },
      ],
    },
  });
});

test("the unsorted come first, then the themes in their order, with the top idea first", () => {
  assert.deepEqual(inOrder(step), ["a", "h", "b", "e", "d"]);
});

test("themes keep the number of their place, whatever is chosen", () => {
  choose("d");
  assert.deepEqual(themesOf(step).map(({ id }) => id), ["t1", "t2"]);
});

test("ideas that lie in another are counted, late and hidden ones are not", () => {
  assert.deepEqual(sorted(step).counts, { all: 6, unsorted: 2, hidden: 1 });
});

test("the filter shows only what it says", () => {
  filter.value = "unsorted";
  assert.deepEqual(inOrder(step), ["a", "h"]);
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
