// A group's link is kept on this phone, and forgotten.

import { keep } from "../keep.js";
import { get, one } from "../store.js";
import { kept } from "./groups.js";

/** With its name and its workshop's, to be known by when the server tells this phone nothing any more. */
export function keepGroup(workshop, group, token) {
  const was = kept.value.get(group) || {};
  const { name = was.name } = get("our_group", group) || {};
  const { title } = one("workshop") || one("our_workshop") || was;
  if (was.token === token && was.name === name && was.title === title) return;
  const old = (was.old || []).concat(was.token && was.token !== token ? was.token : []);
  const now = { group, workshop, token, name, title, old };
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
