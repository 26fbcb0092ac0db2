// The typefaces: a third of what a phone fetches, and one can write without them, in the phone's own letters. So they come
// when there is nothing else to do, only those of the scripts one reads, and are put on when the screen changes anyway:
// no word moves while somebody reads it.

import { effect } from "../html.js";
import { language, tongues } from "../i18n.js";
import { keep } from "../keep.js";

// Of each script its typeface, and a letter that only that one has.
const TYPEFACES = {
  Latn: ["Atkinson Hyperlegible Next Variable", "a"],
  Arab: ["Noto Sans Arabic Variable", "\u0639"],
  Ethi: ["Noto Sans Ethiopic Variable", "\u1275"],
  Cyrl: ["Noto Sans Cyrillic Variable", "\u0436"],
};
const KEPT = "typefaces"; // the scripts the browser has them of since an earlier visit
const PAUSE = 2000;

let here = [];

/** Put on what is here. */
export function dress() {
  const families = here.map((script) => `"${TYPEFACES[script][0]}"`);
  if (here.length) document.body.style.setProperty("--font", [...families, "system-ui", "sans-serif"].join());
}

/** At the start: on at once if an earlier visit has fetched them. */
export async function startLetters() {
  here = (await keep.read(KEPT)) || [];
  dress();
}

async function fetchOne(script) {
  const [family, letter] = TYPEFACES[script];
  const faces = await document.fonts.load(`1em "${family}"`, letter).catch(() => []);
  if (!faces.length || here.includes(script)) return;
  here = [...here, script];
  keep.write(KEPT, here);
}

/** Once one can write: fetch them for the next screen, and again when another language is chosen. */
export function fetchLetters() {
  if (!document.fonts) return;
  effect(() => {
    const { script } = tongues[language.value];
    setTimeout(() => ["Latn", script].filter((one) => !here.includes(one)).forEach(fetchOne), PAUSE);
  });
}
