// Whether the day keeps its time.

import "./drawn.js";
import assert from "node:assert/strict";
import { test } from "node:test";

const { long, planned, timeOfDay } = await import("../../static/js/lead/howlong.js");

const STEPS = [
  { id: "a", minutes: 20 },
  { id: "b", minutes: 15 },
  { id: "c", minutes: 40, skipped: true },
  { id: "d", minutes: 0 },
  { id: "e", minutes: 50 },
];

test("what comes counts, and neither what is on the board nor what is skipped", () => {
  assert.deepEqual(STEPS.map(({ id }) => planned(STEPS, id)), [65, 50, 50, 50, 0]);
});

test("an hour is said as an hour", () => {
  assert.deepEqual([1, 59, 60, 95, 120].map(long), ["1 minute", "59 minutes", "1 h", "1 h 35 min", "2 h"]);
});

test("the time of day is said to five minutes", () => {
  const at = (h, m) => new Date(2026, 10, 27, h, m).getTime();
  assert.deepEqual([at(9, 2), at(9, 3), at(23, 58)].map(timeOfDay), ["09:00", "09:05", "00:00"]);
});
