// The typeface: a third of what a phone fetches, and one can write without it. So it comes when there is nothing else to
// do, and is put on when the screen changes anyway: no word moves while somebody reads it.

import { keep } from "../keep.js";

const TYPEFACE = '1em "Atkinson Hyperlegible Next Variable"';
const KEPT = "typeface"; // the browser has it since an earlier visit
const PAUSE = 2000;

let here = false;

/** Put it on, if it is here. */
export function dress() {
  document.documentElement.classList.toggle("dressed", here);
}

/** At the start: on at once if an earlier visit has fetched it. */
export async function startLetters() {
  here = Boolean(await keep.read(KEPT));
  dress();
}

/** Once one can write: fetch it for the next screen. */
export function fetchLetters() {
  if (here || !document.fonts) return;
  setTimeout(async () => {
    here = (await document.fonts.load(TYPEFACE).catch(() => [])).length > 0;
    if (here) keep.write(KEPT, true);
  }, PAUSE);
}
