// The groups this phone is in: whoever holds a group's token is a member, also half a year later.

import { effect, signal } from "../html.js";
import { keep } from "../keep.js";
import { all, get } from "../store.js";

const kept = signal(new Map()); // group → {group, token, name, old}, of this workshop; `old` are the links it had before

/** Read the tokens kept on this phone. */
export async function loadGroups(workshop) {
  const entries = await keep.list("group:");
  kept.value = new Map(entries.filter((e) => e.workshop === workshop).map((e) => [e.group, e]));
}

export const keptGroups = () => [...kept.value.values()];
export const groupTokens = () => keptGroups().map(({ token }) => token);
export const oldTokens = (group) => (kept.value.get(group) || {}).old || [];
export const tokenOf = (group) => (kept.value.get(group) || {}).token || "";

/** With its name, to be known by when the server tells this phone nothing any more. */
export function keepGroup(workshop, group, token) {
  const was = kept.value.get(group) || {};
  const { name = was.name } = get("our_group", group) || {};
  if (was.token === token && was.name === name) return;
  const old = (was.old || []).concat(was.token && was.token !== token ? was.token : []);
  const now = { group, workshop, token, name, old };
  kept.value = new Map(kept.value).set(group, now);
  keep.write(`group:${group}`, now);
}

/** Leaving is forgetting. */
export function forgetGroup(group) {
  const left = new Map(kept.value);
  left.delete(group);
  kept.value = left;
  keep.remove(`group:${group}`);
}

/** Keep the token of each group one is let into; a seat in one group of a step is no seat in another. */
export function keepGroups(workshop) {
  effect(() => {
    for (const { group, token } of all("my_group")) {
      keepGroup(workshop, group, token);
      const { step } = get("group", group) || {};
      const others = [...kept.value.keys()].filter((id) => id !== group && (get("group", id) || {}).step === step);
      if (step) others.forEach(forgetGroup);
    }
    for (const { group, token } of kept.value.values()) keepGroup(workshop, group, token); // its name may be another
  });
}

/** The groups one is in, as the groups' own channels tell them. */
export const ourGroups = () => all("our_group").sort((a, b) => a.position - b.position);
