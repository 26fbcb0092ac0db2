// What people may say that they write in, each by its own name.

import { language, t, tongues } from "../i18n.js";

/** Those one may choose between: a way to read Swedish is not one, nor what was one before. */
export const TONGUES = [...Object.keys(tongues).filter((code) => tongues[code].locale && !code.includes("-")), "other"];
export const tongueName = (code) => (tongues[code] || {}).name || t("Another language");

/** As it is called in the middle of a reader's sentence: "in Swedish"; by its own name where the browser knows no other. */
export function inSentence(code) {
  if (!Intl.DisplayNames || !tongues[code]) return tongueName(code);
  return new Intl.DisplayNames([tongues[language.value].locale, "sv"], { type: "language" }).of(code);
}
