// A vote is revealed one place at a time, from below: only on the board's own page, and only when the result arrives.

import { signal, useEffect, useRef, useState } from "../html.js";

const EACH = 600;
const ALL = 6000;

/** Whether this page is a board for a room, and no small picture of one. */
export const isRoom = signal(false);

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * How many of a vote's `rows` are still to come; 0 when all are there. `result` is undefined until it arrives: a board
 * that had it from the first shows all of it. Any key or click shows the rest at once, and so does the lead by changing
 * what the step has opened.
 */
export function useReveal(step, result) {
  const waited = useRef(false);
  const rows = result ? result.rows.length : 0;
  const [run, setRun] = useState({ id: "", left: 0, focus: "" });
  if (!result) waited.current = true;
  const arrived = result && waited.current;
  if (arrived) waited.current = false;
  const begins = arrived && isRoom.value && !calm() && rows > 1;
  const left = begins ? rows : run.id === (result && result.id) && run.focus === step.focus ? run.left : 0;
  useEffect(() => {
    if (begins) setRun({ id: result.id, left: rows, focus: step.focus });
  });
  useEffect(() => {
    const clock = left > 0 && setTimeout(() => setRun((was) => ({ ...was, left: was.left - 1 })), Math.min(EACH, ALL / rows));
    return () => clearTimeout(clock);
  }, [left, rows]);
  useSkipping(left > 0, () => setRun((was) => ({ ...was, left: 0 })));
  return left;
}

/** The key that shows the rest does nothing else: the next one steers. */
function useSkipping(running, skip) {
  useEffect(() => {
    if (!running) return undefined;
    const stop = (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      skip();
    };
    const kinds = ["keydown", "click"];
    for (const kind of kinds) window.addEventListener(kind, stop, true);
    return () => kinds.forEach((kind) => window.removeEventListener(kind, stop, true));
  }, [running]);
}
