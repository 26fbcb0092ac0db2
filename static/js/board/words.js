// The board's words for a step: its own texts, and the words for the phases.

import { workshop } from "../current.js";
import { t, tn, words } from "../i18n.js";
import { get } from "../store.js";

export const text = (step, key) => words(step.texts, key, (workshop() || {}).language);
export const lines = (step, key) => text(step, key).split("\n").filter(Boolean);

const PHASES = {
  preparation: () => t("Preparation"),
  critique: () => t("Critique"),
  vision: () => t("Vision"),
  realisation: () => t("Realisation"),
  follow_up: () => t("Follow-up"),
};
export const phaseWord = (phase) => PHASES[phase]();

/** Parts of a line, those that are there. */
export const listed = (...parts) => parts.filter(Boolean).join(" · ");

export const ideas = (n) => tn("{n} idea", "{n} ideas", n);
/** What stands for a hidden heading: the lead's own page draws the board too, and knows its words. */
const COVER = "…";
/** The name of a theme or a group as the room sees it. */
export const heading = ({ name, hidden }) => (hidden ? COVER : name);
/** The names in a result, as the room sees them. */
export const headings = (names) => Object.fromEntries(Object.entries(names).map(([id, name]) => [id, heading({ ...get("theme", id), name })]));

export const hiddenWords = (n) => (n ? tn("Hidden: {n}", "Hidden: {n}", n) : "");
