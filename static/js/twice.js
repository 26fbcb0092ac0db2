// A double tap is one tap: what has come under the finger in the meantime was not meant.

const SOON = 500; // ms, in which nobody means to tap two things
const COUNTED = 1000; // ms: what a computer counts as a double click is one, also where it has been set to wait for slow hands
const NEAR = 24; // px

const ACTED = "button, a, label, summary, input";
let last = { time: -COUNTED, x: 0, y: 0, on: null, words: "" };

/** Whether a click belongs to the one before it. */
const isSecond = (before, now) =>
  now.time - before.time < now.soon && Math.abs(now.x - before.x) < NEAR && Math.abs(now.y - before.y) < NEAR;

function look(event) {
  if (!event.detail) return; // the keyboard's, or a script's
  const on = event.target.closest(ACTED);
  const words = on ? on.textContent : "";
  // A finger's taps are counted by some browsers and not by others; a mouse's clicks are by all.
  const soon = event.detail > 1 ? COUNTED : event.pointerType === "touch" ? SOON : 0;
  const now = { time: event.timeStamp, x: event.clientX, y: event.clientY, soon, on, words };
  const other = on !== last.on || words !== last.words;
  const stray = other && on && last.on && !labels(on, last.on) && isSecond(last, now);
  if (stray) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  last = now;
}

/** A label's click comes a second time, from what it is the label of. */
const labels = (on, before) => before.contains(on) || on.contains(before) || before.control === on;

/** From now on; before anything else hears of a click. */
export const ignoreSecondTaps = () => document.addEventListener("click", look, true);
