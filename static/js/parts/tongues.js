// What people may say that they write in, each by its own name.

import { t, tongues } from "../i18n.js";

/** Those one may choose between: a way to read Swedish is not one, nor what was one before. */
export const TONGUES = [...Object.keys(tongues).filter((code) => tongues[code].locale && !code.includes("-")), "other"];
export const tongueName = (code) => (tongues[code] || {}).name || t("Another language");

/** As a meeting's language is called in the middle of a reader's sentence: "in Swedish". No browser knows that in all of ours. */
export const inSentence = (code) => ({ sv: t("Swedish"), en: t("English") })[code] || tongueName(code);
