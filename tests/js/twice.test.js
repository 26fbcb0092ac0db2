// Which clicks belong to the one before them: told by when and where they came, and by what the computer counts.

import assert from "node:assert/strict";
import { test } from "node:test";

let look;
globalThis.document = { addEventListener: (_name, listener) => (look = listener) };
const { ignoreSecondTaps } = await import("../../static/js/twice.js");
ignoreSecondTaps();

const button = (textContent) => ({ textContent, contains: () => false, closest() { return this; } });

/** Whether clicks are heard, each `[ms since the first, how many the computer counts, what is there, more]`. */
function heard(...clicks) {
  const start = (heard.at = (heard.at || 0) + 60_000);
  return clicks.map(([ms, detail, target, more]) => {
    let stray = false;
    look({ timeStamp: start + ms, detail, target, clientX: 10, clientY: 10, preventDefault: () => (stray = true), stopPropagation() {}, ...more });
    return !stray;
  });
}

test("a double click is one, also by slow hands where the computer waits for them", () => {
  const [first, second] = [button("Next: Critique"), button("Next: Sorting")];
  assert.deepEqual(heard([0, 1, first], [200, 2, second]), [true, false]);
  assert.deepEqual(heard([0, 1, first], [700, 2, second]), [true, false], "the computer has counted them as one");
  assert.deepEqual(heard([0, 1, first], [700, 2, first]), [true, true], "the same again is meant");
});

test("two clicks that are two are heard", () => {
  const [first, second] = [button("Next: Critique"), button("Next: Sorting")];
  assert.deepEqual(heard([0, 1, first], [700, 1, second]), [true, true]);
  assert.deepEqual(heard([0, 1, first], [1200, 2, second]), [true, true]);
  assert.deepEqual(heard([0, 1, first], [200, 2, second, { clientX: 90 }]), [true, true], "elsewhere");
});

test("a finger's second tap is not counted by every browser: it is one for half a second", () => {
  const [first, second] = [button("Go in"), button("I am done")];
  const touch = { pointerType: "touch" };
  assert.deepEqual(heard([0, 1, first, touch], [300, 1, second, touch]), [true, false]);
  assert.deepEqual(heard([0, 1, first, touch], [700, 1, second, touch]), [true, true]);
});
