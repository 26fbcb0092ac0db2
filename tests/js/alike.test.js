// An idea that lies under another is that one's note; where the other is out of sight it stands for itself.

import assert from "node:assert/strict";
import { test } from "node:test";
import { standing } from "../../static/js/parts/alike.js";

const idea = (id, merged_into = "") => ({ id, merged_into });
const ids = (ideas) => standing(ideas).map(({ id }) => id);

test("what lies under another that is there is no note of its own", () => {
  assert.deepEqual(ids([idea("a"), idea("b", "a"), idea("c")]), ["a", "c"]);
});

test("what lies under one that is hidden, or waits for a translation, is", () => {
  assert.deepEqual(ids([idea("b", "a"), idea("c")]), ["b", "c"]);
  assert.deepEqual(ids([]), []);
});
