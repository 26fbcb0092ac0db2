// The workshop is deleted, with all that was in it: what this phone kept of its groups goes too.

import { keep } from "../keep.js";
import { entryKey } from "../outbox.js";
import { keptGroups } from "../phone/groups.js";
import { forgetGroup } from "../phone/keepgroup.js";

/** `owner` makes of a link's token whose the drafts and what is unsent are; `token` is the one this page was opened by. */
export async function forgetAll(token, owner) {
  const groups = keptGroups();
  const whose = [token].concat(...groups.map((kept) => [kept.token, ...kept.old])).map(owner);
  groups.forEach(({ group }) => forgetGroup(group));
  for (const seat of whose) {
    for (const { key } of await keep.list(`draft:${seat}:`)) keep.remove(`draft:${seat}:${key}`);
    for (const entry of await keep.list(`outbox:${seat}:`)) keep.remove(entryKey(seat, entry));
  }
}
