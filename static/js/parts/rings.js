// What is shown by perspective: rings and words, never numbers. When it may be shown at all is the server's to say.

import { html } from "../html.js";
import { t } from "../i18n.js";

const HEAVIEST = 3;
const CHOICES = { yes: () => t("yes"), some: () => t("partly"), no: () => t("no") };

/** Those that may be told apart, as people, in the order they are offered. */
const people = () => ({ client: t("clients"), staff: t("staff"), manager: t("managers"), other: t("others") });

export const whom = (perspective) => people()[perspective];

/** Several, as they are listed in a sentence: `[perspective]`. */
export const listed = (of) => of.map(whom).join(t(", "));

/** What a ring says to those who do not see it: of whom, `[perspective]`. */
export const ringOf = (...of) => t("Ring: {whom}", { whom: listed(of) });

/** The perspectives of which something is said in `{perspective: …}`. */
export const told = (of = {}) => Object.keys(people()).filter((each) => each in of);

export const rule = () => t("Ring: among the three heaviest for the perspective. Shown when at least five are there, without numbers.");

/** What is among the heaviest for some and not for others, who have all three of theirs: `[sentence, [name]]`. */
export function differences({ rings, rows, names }) {
  const found = told(rings).map((some) => {
    const others = told(rings).filter((each) => each !== some && rings[each].length === HEAVIEST);
    const theirs = rows.filter(([id]) => rings[some].includes(id) && !others.some((each) => rings[each].includes(id)));
    if (!others.length || !theirs.length) return [];
    const sides = { whom: whom(some), others: listed(others) };
    return [[t("Among the heaviest for {whom}, but not for {others}:", sides), theirs.map(([id]) => names[id])]];
  });
  return [].concat(...found);
}

export const Differences = ({ result }) => differences(result).map(([sentence, names]) => html`<p>${sentence}${" "}
  ${names.map((name, at) => html`${at > 0 && t(", ")}<bdi>${name}</bdi>`)}</p>`);

export const MostSaid = ({ said }) => told(said).map((each) => html`<p>${
  t("Most {whom} answer {choice}.", { whom: whom(each), choice: CHOICES[said[each]]() })}</p>`);
