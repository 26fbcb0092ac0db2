// Notes travel from where they were to where they are, so that the room sees what came from where.

import { useContext, useLayoutEffect } from "../html.js";
import { SheetRoom } from "./measure.js";

const TRAVEL = 480;
const SETTLE = 220;
const QUICK = 120;
const EASE = "cubic-bezier(.2,.7,.2,1)";
const NEAR = 3; // px: less than this is rounding, not a move

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Where each note lies once it is there, in the board's own pixels: on its way or not, so that none need be stopped to ask. */
function places(board) {
  const found = new Map();
  for (const element of board.querySelectorAll("[data-note]")) {
    const place = { element, x: 0, y: 0 };
    for (let box = element; box && box !== board; box = box.offsetParent) {
      place.x += box.offsetLeft;
      place.y += box.offsetTop;
    }
    found.set(element.dataset.note, place);
  }
  return { found, size: `${board.clientWidth} ${board.clientHeight}` };
}

function move({ element, x, y }, was, still) {
  const dx = was.x - x;
  const dy = was.y - y;
  if (Math.abs(dx) < NEAR && Math.abs(dy) < NEAR) return;
  for (const running of element.getAnimations ? element.getAnimations() : []) running.cancel(); // Chrome before 84 cannot say
  if (still) element.animate({ opacity: [0, 1] }, QUICK);
  else element.animate({ translate: [`${dx}px ${dy}px`, "0 0"] }, { duration: TRAVEL, easing: EASE });
}

/**
 * Call in what draws notes (`data-note` on each, or on the straight box a tilted one stands in). Where they are is kept on the sheet, so that they also travel
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
    const still = calm();
    for (const [id, now] of found) {
      const was = before.found.get(id);
      if (was) move(now, was, still);
      else now.element.animate({ opacity: [0, 1] }, still ? QUICK : SETTLE);
    }
  });
}
