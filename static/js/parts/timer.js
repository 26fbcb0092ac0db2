// The soft timer: a thread that grows shorter and words changed each minute. Zero does nothing by itself.

import { serverNow } from "../connection.js";
import { html, useEffect, useRef, useState } from "../html.js";
import { t, tn } from "../i18n.js";

const MINUTE = 60000;
const STALE = 15 * MINUTE; // after so long nobody waits for it any more: one has gone on, or looks back
const STEP = 5000; // the thread is drawn anew this often: slowly enough not to count anybody down

/** How many ms are left of a step's timer at `now`; null when it has none, or had one long ago. */
export function timeLeft(step, now) {
  if (step.timer_left) {
    return step.timer_left;
  }
  return step.timer_ends > now - STALE ? Math.max(step.timer_ends - now, 0) : null;
}

/** What is left in words; `last` is what to say when less than a minute is. */
export function timeWords(left, paused, last) {
  const minutes = Math.max(Math.round(left / MINUTE), 1);
  if (paused) {
    return tn("Paused, about {n} minute left", "Paused, about {n} minutes left", minutes);
  }
  return left <= MINUTE ? last : tn("About {n} minute left", "About {n} minutes left", minutes);
}

function useTick(running) {
  const [, draw] = useState(0);
  useEffect(() => {
    const clock = running && setInterval(() => draw((n) => n + 1), STEP);
    return () => clearInterval(clock);
  }, [running]);
}

/** The longest we have seen is the whole thread, unless the step's own minutes are longer. */
function useWhole(step, left) {
  const seen = useRef({ step: "", ms: 0 });
  const before = seen.current.step === step.id ? seen.current.ms : 0;
  seen.current = { step: step.id, ms: Math.max(before, left || 0, step.minutes * MINUTE) };
  return seen.current.ms;
}

/** Whether there is nothing left to do in a step against the clock: a timer would say that there is. */
export const isOver = ({ locked, closed, stage, settings }) => locked || closed || stage === "gathered" || (stage === "revealed" && settings.wall !== "open");

/** What is left of a step's timer now, in ms; null where none is shown. */
const shownLeft = (step) => (isOver(step) ? null : timeLeft(step, serverNow()));

export const hasTimer = (step) => shownLeft(step) !== null;

/** What a step's timer says, for where there is no room for its thread; "" when it says nothing. */
export function useTimeWords(step) {
  const left = step ? shownLeft(step) : null;
  useTick(left !== null && !step.timer_left);
  return left === null ? "" : timeWords(left, Boolean(step.timer_left), t("Soon time to stop"));
}

/** Nothing when the step has no timer, or nothing is left to do in it. */
export function Timer({ step, last }) {
  const left = shownLeft(step);
  const whole = useWhole(step, left);
  useTick(left !== null && !step.timer_left);
  if (left === null) {
    return null;
  }
  const paused = Boolean(step.timer_left);
  return html`<div class=${paused ? "timer timer-paused" : "timer"} role="timer">
    <p class="timer-words">${timeWords(left, paused, last || t("Finish writing"))}</p>
    <div class="timer-thread" style=${{ "--left": (left / whole).toFixed(3) }} aria-hidden="true"><i></i></div>
  </div>`;
}
