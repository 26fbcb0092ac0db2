// The groups this phone is in: whoever holds a group's token is a member, also half a year later.

import { signal } from "../html.js";
import { keep } from "../keep.js";
import { all } from "../store.js";

/** group → {group, token, workshop, name, title, old}, of this workshop; `old` are the links it had before. Written by keepgroup.js. */
export const kept = signal(new Map());

/** Read the tokens kept on this phone. */
export async function loadGroups(workshop) {
  const entries = await keep.list("group:");
  kept.value = new Map(entries.filter((e) => e.workshop === workshop).map((e) => [e.group, e]));
}

export const keptGroups = () => [...kept.value.values()];
export const groupTokens = () => keptGroups().map(({ token }) => token);
export const oldTokens = (group) => (kept.value.get(group) || {}).old || [];
export const tokenOf = (group) => (kept.value.get(group) || {}).token || "";

/** The groups one is in, as the groups' own channels tell them. */
export const ourGroups = () => all("our_group").sort((a, b) => a.position - b.position);
