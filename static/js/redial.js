// When to try the network again: one attempt at a time, at once when there is reason to hope, else after a pause.

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 4000;
const FIRST_TRY = 5000;
const LONGEST_TRY = 10_000;
const STALE = 2000;

/**
 * `dial(silent)` begins an attempt, `hangUp` gives one up; whoever calls says how it went by `answered` and `failed`.
 * `silent`: the attempt before got neither an answer nor a refusal. `timers` is `{setTimeout, clearTimeout, now, random}`, for tests.
 */
export function createRedial({ dial, hangUp, timers = browser }) {
  let failures = 0;
  let pause = null; // until the next attempt
  let patience = null; // with the attempt under way
  let since = 0;
  let stopped = true;
  let silent = false;

  function quiet() {
    timers.clearTimeout(pause);
    timers.clearTimeout(patience);
    pause = patience = null;
  }

  function now() {
    quiet();
    stopped = false;
    since = timers.now();
    patience = timers.setTimeout(abandon, failures ? LONGEST_TRY : FIRST_TRY);
    const before = silent;
    silent = false;
    dial(before);
  }

  function abandon() {
    silent = true;
    hangUp();
    later();
  }

  function later(least = 0) {
    quiet();
    if (stopped) return;
    // Jitter: a whole room that lost its server must not come back in one heap.
    const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures);
    failures += 1;
    pause = timers.setTimeout(now, least + longest * (0.5 + timers.random() / 2));
  }

  return {
    now,

    /** Somebody answered. */
    answered() {
      quiet();
      failures = 0;
    },

    /** It did not go, or the line broke; `least` is how long one was asked to wait. */
    failed: later,

    /** Back from sleep, or the network is back: do not sit out the pause, nor an attempt begun before the sleep. */
    hope() {
      if (stopped || (patience === null && pause === null)) return;
      failures = 0;
      if (pause !== null) now();
      else if (timers.now() - since > STALE) {
        hangUp();
        now();
      }
    },

    /** No more: one may not be here. */
    stop() {
      quiet();
      stopped = true;
    },
  };
}

const browser = {
  setTimeout: (work, ms) => setTimeout(work, ms),
  clearTimeout: (id) => clearTimeout(id),
  now: () => Date.now(),
  random: () => Math.random(),
};
