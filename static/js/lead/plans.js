// How a new step of a kind begins: its words, minutes and settings, as the formats have them. The page hands them over.

const BARE = { texts: {}, minutes: 15, settings: {} };
/** What the formats say here fits the beginning of a day alone. */
const ANEW = ["welcome"];

let read = { text: "[]", list: [] };

/** What the page hands over, read once. */
function known() {
  const text = document.body.dataset.plans || "[]";
  if (text !== read.text) read = { text, list: JSON.parse(text) };
  return read.list;
}

/** `{texts, minutes, settings}` of a kind, from the same phase where a format has such a step. */
export function plans(kind, phase) {
  const those = ANEW.includes(kind) ? [] : known().filter((plan) => plan.kind === kind);
  return those.find((plan) => plan.phase === phase) || those[0] || BARE;
}

/** The words of a plan with those the lead has changed: a translation of words that are others now is left out. */
export function worded(texts, own, mine) {
  const changed = Object.keys(mine).filter((key) => mine[key] !== ((texts[own] || {})[key] || ""));
  const rest = Object.entries(texts).map(([code, words]) => [
    code,
    code === own ? { ...words, ...mine } : Object.fromEntries(Object.entries(words).filter(([key]) => !changed.includes(key))),
  ]);
  return { ...Object.fromEntries(rest), [own]: { ...texts[own], ...mine } };
}
