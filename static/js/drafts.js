// What somebody has begun to write and not sent: it survives a reload, and belongs to a seat.

import { signal } from "@preact/signals";
import { keep } from "./keep.js";

const drafts = new Map(); // key → signal
const known = signal(0); // how many there are: what lists them is drawn anew when one more is
let seat = "";

export const owner = () => seat;

/** Read what this seat left unfinished, before anything is drawn. */
export async function loadDrafts(whose) {
  seat = whose;
  for (const { key, value } of await keep.list(`draft:${seat}:`)) {
    if (draft(key).value === undefined) draft(key).value = value;
  }
}

/** A draft as a signal; undefined when nothing is begun. */
export function draft(key) {
  if (!drafts.has(key)) {
    drafts.set(key, signal(undefined));
    known.value = drafts.size;
  }
  return drafts.get(key);
}

/** All that is begun and not sent: [key, words]. What a field read before (`was:`) is nobody's own words. */
export const begun = () =>
  [...drafts].slice(0, known.value).map(([key, { value }]) => [key, value]).filter(([key, value]) => value && value.trim && !key.startsWith("was:"));

/** Resolves when the phone keeps it so. */
export function setDraft(key, value) {
  draft(key).value = value;
  const place = `draft:${seat}:${key}`;
  if (value === undefined || value === "") {
    if (drafts.has(`in:${key}`)) setDraft(`in:${key}`); // the language it was begun in
    return keep.remove(place);
  }
  return keep.write(place, { key, value });
}

/** Throw a draft away. It leaves the screen when the phone holds it no more: a reload would bring it back. */
export async function throwAway(key) {
  await keep.remove(`draft:${seat}:${key}`);
  draft(key).value = undefined;
}
