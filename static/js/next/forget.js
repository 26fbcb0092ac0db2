// Forgetting whoever had this phone: everything that is kept here of one workshop, the language they chose, and which letters were fetched for it.

import { keep } from "../keep.js";
import { entryKey } from "../outbox.js";

const ours = async (drawer, prefix, workshop) => (await drawer.list(prefix)).filter((each) => each.workshop === workshop);

/** Under what somebody's drafts and unsent words lie here: their meetings, and the pages of their groups. */
export async function owners(workshop, drawer = keep) {
  const seats = await ours(drawer, "seat:", workshop);
  const groups = await ours(drawer, "group:", workshop);
  return [...seats.map(({ meeting }) => meeting), ...groups.map(({ token }) => `group-${token}`)];
}

/** `left` are owners whose seats and groups may have been forgotten already. What is kept of other workshops stays. */
export async function forget(workshop, left, drawer = keep) {
  const groups = await ours(drawer, "group:", workshop);
  const keys = ["language", "typefaces", ...groups.map(({ group }) => `group:${group}`)];
  for (const owner of new Set([...left, ...(await owners(workshop, drawer))])) {
    keys.push(`seat:${owner}`, `door:${owner}`);
    for (const entry of await drawer.list(`outbox:${owner}:`)) keys.push(entryKey(owner, entry));
    for (const { key } of await drawer.list(`draft:${owner}:`)) keys.push(`draft:${owner}:${key}`);
  }
  for (const key of keys) await drawer.remove(key);
}
