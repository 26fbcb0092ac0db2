// What is written in a step that was repeated or added is sorted by nothing until a sorting is added: then one is told.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isLeftUnsorted } from "../../static/js/lead/unsorted.js";

const step = (id, kind, source = "", phase = "critique", more = {}) => ({ id, kind, source, phase, meeting: "day", ...more });
const day = [step("critique", "collect"), step("themes", "cluster", "critique"), step("vision", "collect", "", "vision"), step("visions", "cluster", "vision", "vision")];

const told = (steps) => steps.filter((each) => isLeftUnsorted(each, steps)).map(({ id }) => id);

test("an agenda as it comes has nothing to tell", () => {
  assert.deepEqual(told(day), []);
});

test("a repeated round of writing has no sorting until one is added", () => {
  const again = [...day, step("again", "collect")];
  assert.deepEqual(told(again), ["again"]);
  assert.deepEqual(told([...again, step("more themes", "cluster", "again")]), []);
});

test("where nothing is sorted in the phase by design, or it is skipped, nothing is told", () => {
  assert.deepEqual(told([step("critique", "collect"), step("again", "collect")]), []);
  assert.deepEqual(told([...day, step("again", "collect", "", "critique", { skipped: true })]), []);
  assert.deepEqual(told([...day, step("later", "collect", "", "critique", { meeting: "follow_up" })]), []);
});
