// The soft timer: what is left of it, and when it has been over for so long that it says nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import "./drawn.js";
import { isOver, timeLeft } from "../../static/js/parts/timer.js";

const MINUTE = 60000;
const NOW = 1_800_000_000_000;

test("what is left is what is left, paused or not, and nothing where there is no timer", () => {
  assert.equal(timeLeft({ timer_ends: NOW + 7 * MINUTE, timer_left: 0 }, NOW), 7 * MINUTE);
  assert.equal(timeLeft({ timer_ends: 0, timer_left: 4 * MINUTE }, NOW), 4 * MINUTE);
  assert.equal(timeLeft({ timer_ends: 0, timer_left: 0 }, NOW), null);
});

test("one that has run out says so for a while, and not when one comes back to the step later", () => {
  assert.equal(timeLeft({ timer_ends: NOW - 14 * MINUTE, timer_left: 0 }, NOW), 0);
  assert.equal(timeLeft({ timer_ends: NOW - 15 * MINUTE, timer_left: 0 }, NOW), null);
});

test("where nothing is done any more no clock runs, but on an open wall one writes while it is shown", () => {
  const settings = { wall: "private" };
  assert.equal(isOver({ stage: "writing", settings }), false);
  for (const done of [{ locked: true }, { closed: true }, { stage: "gathered" }, { stage: "revealed" }]) {
    assert.equal(isOver({ stage: "writing", settings, ...done }), true);
  }
  assert.equal(isOver({ stage: "revealed", settings: { wall: "open" } }), false);
});
