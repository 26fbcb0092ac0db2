// The groups this phone is in: whoever holds a group's token is a member, also half a year later.

import { effect, signal } from "../html.js";
import { keep } from "../keep.js";
import { all, get } from "../store.js";

const kept = signal(new Map()); // group → token, of this workshop

/** Read the tokens kept on this phone. */
export async function loadGroups(workshop) {
  const entries = await keep.list("group:");
  kept.value = new Map(entries.filter((e) => e.workshop === workshop).map((e) => [e.group, e.token]));
}

export const groupTokens = () => [...kept.value.values()];
export const tokenOf = (group) => kept.value.get(group) || "";

export function keepGroup(workshop, group, token) {
  if (tokenOf(group) === token) return;
  kept.value = new Map(kept.value).set(group, token);
  keep.write(`group:${group}`, { group, workshop, token });
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
  });
}

/** The groups one is in, as the groups' own channels tell them. */
export const ourGroups = () => all("our_group").sort((a, b) => a.position - b.position);
