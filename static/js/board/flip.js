// Notes travel from where they were to where they are, so that the room sees what came from where.

import { useContext, useLayoutEffect } from "../html.js";
import { SheetRoom } from "./measure.js";

const TRAVEL = 480;
const SETTLE = 220;
const QUICK = 120;
const EASE = "cubic-bezier(.2,.7,.2,1)";
const NEAR = 3; // px: less than this is the tilt, not a move

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function places(sheet) {
  const origin = sheet.getBoundingClientRect();
  const scale = origin.width / sheet.clientWidth || 1; // the lead's small picture is a large one made smaller
  const found = new Map();
  for (const element of sheet.querySelectorAll("[data-note]")) {
    for (const running of element.getAnimations()) running.cancel();
    const box = element.getBoundingClientRect();
    found.set(element.dataset.note, { element, x: (box.left - origin.left) / scale, y: (box.top - origin.top) / scale });
  }
  return { found, size: `${origin.width} ${origin.height}` };
}

function move({ element, x, y }, was) {
  const dx = was.x - x;
  const dy = was.y - y;
  if (Math.abs(dx) < NEAR && Math.abs(dy) < NEAR) return;
  if (calm()) element.animate({ opacity: [0, 1] }, QUICK);
  else element.animate({ translate: [`${dx}px ${dy}px`, "0 0"] }, { duration: TRAVEL, easing: EASE });
}

/**
 * Call in what draws notes (`data-note` on each). Where they are is kept on the sheet, so that they also travel
 * between two ways of drawing them. Nothing moves when the window has changed its size, or when the typeface has
 * arrived and everything is laid out anew (`measure` is another one then).
 */
export function useFlip(measure) {
  const { element, notes } = useContext(SheetRoom);
  useLayoutEffect(() => {
    const { found, size } = places(element.current);
    const before = notes.current;
    notes.current = { found, size, measure };
    if (!before || before.size !== size || before.measure !== measure) return;
    for (const [id, now] of found) {
      const was = before.found.get(id);
      if (was) move(now, was);
      else now.element.animate({ opacity: [0, 1] }, calm() ? QUICK : SETTLE);
    }
  });
}
