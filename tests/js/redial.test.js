// When the network is tried again: one attempt at a time, at once when there is hope, else after a growing pause.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createRedial } from "../../static/js/redial.js";

/** A redial on a clock of ours; `log` holds when it dialled and hung up. */
function tried({ random = () => 1 } = {}) {
  let time = 0;
  const waiting = new Map();
  const log = [];
  const silences = [];
  const timers = {
    now: () => time,
    random,
    setTimeout(work, ms) {
      const id = Symbol("timer");
      waiting.set(id, { at: time + ms, work });
      return id;
    },
    clearTimeout: (id) => waiting.delete(id),
  };
  const dial = (silent) => log.push(["dial", time]) && silences.push(silent);
  const redial = createRedial({ dial, hangUp: () => log.push(["hang up", time]), timers });
  function pass(ms) {
    const end = time + ms;
    for (;;) {
      const due = [...waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      waiting.delete(due[0]);
      time = due[1].at;
      due[1].work();
    }
    time = end;
  }
  return { redial, log, silences, pass, waiting };
}

test("pauses grow, and stay under four seconds", () => {
  const { redial, log, pass } = tried();
  redial.now();
  for (let i = 0; i < 6; i++) {
    redial.failed();
    pass(4000);
  }
  assert.deepEqual(log.map(([, at]) => at), [0, 500, 5000, 10000, 16000, 20000, 24000]);
});

test("a room does not come back in one heap", () => {
  const at = [0, 0.5, 1].map((chance) => {
    const { redial, log, pass } = tried({ random: () => chance });
    redial.now();
    redial.failed();
    pass(600);
    return log[1][1];
  });
  assert.deepEqual(at, [250, 375, 500]);
});

test("hope during an attempt begins no second one", () => {
  const { redial, log, pass } = tried();
  redial.now();
  for (let i = 0; i < 5; i++) redial.hope();
  pass(100);
  assert.deepEqual(log, [["dial", 0]]);
});

test("hope during a pause tries at once, and once", () => {
  const { redial, log, pass } = tried();
  redial.now();
  redial.failed();
  pass(100);
  redial.hope();
  redial.hope();
  pass(4000);
  assert.deepEqual(log, [["dial", 0], ["dial", 100]]);
});

test("hope gives up an attempt that was begun before the sleep", () => {
  const { redial, log, pass } = tried();
  redial.now();
  pass(3000);
  redial.hope();
  assert.deepEqual(log, [["dial", 0], ["hang up", 3000], ["dial", 3000]]);
});

test("an attempt nobody answers is given up, and tried again with more patience", () => {
  const { redial, log, pass } = tried();
  redial.now();
  pass(17_000);
  assert.deepEqual(log, [["dial", 0], ["hang up", 5000], ["dial", 5500], ["hang up", 15_500], ["dial", 16_500]]);
});

test("the next attempt is told that nobody answered, and only then", () => {
  const { redial, silences, pass } = tried();
  redial.now();
  pass(5500);
  redial.failed();
  pass(1000);
  assert.deepEqual(silences, [false, true, false]);
});

test("who is asked to wait does, and a little more", () => {
  const { redial, log, pass } = tried({ random: () => 0 });
  redial.now();
  redial.failed(3000);
  pass(4000);
  assert.deepEqual(log, [["dial", 0], ["dial", 3250]]);
});

test("answered: nothing waits any more, and hope has nothing to do", () => {
  const { redial, log, pass, waiting } = tried();
  redial.now();
  redial.answered();
  redial.hope();
  pass(20_000);
  assert.deepEqual(log, [["dial", 0]]);
  assert.equal(waiting.size, 0);
});

test("stopped: no more attempts, whatever comes", () => {
  const { redial, log, pass } = tried();
  redial.now();
  redial.stop();
  redial.failed();
  redial.hope();
  pass(20_000);
  assert.deepEqual(log, [["dial", 0]]);
});
