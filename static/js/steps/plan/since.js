// At a follow-up: which promises are new, which have been changed, and which stand as they were given last time.

import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { all } from "../../store.js";
import { standing } from "../review/kept.js";

const WORDS = {
  new: () => t("New since last time"),
  changed: () => t("Changed since last time"),
  same: () => t("Stands since last time"),
};
const COUNTS = {
  new: (n) => tn("{n} new", "{n} new", n),
  changed: (n) => tn("{n} changed", "{n} changed", n),
  same: (n) => tn("{n} stands since last time", "{n} stand since last time", n),
};

const of = (action, step) => standing(action, all("promise"), all("meeting"), step.meeting);

/** The word for one action; nothing at a first meeting. */
export function SinceLast({ action, step, look }) {
  const word = of(action, step);
  return word && html`<span class=${look}>${WORDS[word]()}</span>`;
}

/** How many of each there are, in words; those there are. */
export function counted(actions, step) {
  const standings = actions.map((action) => of(action, step));
  return Object.keys(COUNTS).map((word) => [word, standings.filter((each) => each === word).length])
    .filter(([, n]) => n).map(([word, n]) => COUNTS[word](n));
}
