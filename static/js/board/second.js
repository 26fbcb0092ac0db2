// The second language of a board: what is asked, once more, under what is asked.

import { workshop } from "../current.js";
import { html } from "../html.js";
import { tongues } from "../i18n.js";
import { linesOf } from "./fit.js";
import { useMeasure, useRoom } from "./measure.js";

const STRIP = { size: 46, weight: 550, line: 62, below: 12 };

/** A step's text in the second language: `{text, lang}`, or null where there is none, or it says the same. */
export function second(step, key) {
  const { language, second_language: lang } = workshop() || {};
  if (!lang || lang === language) return null;
  const words = (texts) => (texts && texts[key]) || "";
  const text = words(step.texts[lang]);
  return text && text !== words(step.texts[language]) ? { text, lang } : null;
}

/** The same with its `height`, for a strip across the board under the header; 0 when there is nothing to say. */
export function useSecond(step, key) {
  const measure = useMeasure();
  const { width } = useRoom();
  const said = second(step, key);
  if (!said) return { height: 0 };
  const { lines } = linesOf(said.text, width, measure(STRIP.size, STRIP.weight));
  return { ...said, height: lines * STRIP.line + STRIP.below };
}

/** `said` is from `second`, or from `useSecond`. */
export const Second = ({ said, look = "" }) =>
  said && said.text && html`<p class=${`board-second ${look}`} lang=${said.lang} dir=${(tongues[said.lang] || {}).dir || "auto"} style=${{ "--height": said.height }}>${said.text}</p>`;
