// Two tabs of one phone: a code scanned once more opens another. What the one has sent does not wait in the other to be
// sent again.

import { draft, setDraft, owner } from "../drafts.js";

const others = window.BroadcastChannel && new BroadcastChannel("sent");

/** A draft has been sent as it is. The others are told when it is kept no more: what they keep anew comes after that. */
export async function hasGone(key, words) {
  await setDraft(key, undefined);
  if (others) others.postMessage([owner(), key, words]);
}

if (others) {
  others.onmessage = ({ data: [seat, key, words] }) => {
    if (seat !== owner()) return;
    // On the screen only: what the phone keeps by that name may be what is begun in the other by now. What is begun here went with it, and is kept anew.
    if (draft(key).value === words) draft(key).value = draft(`in:${key}`).value = undefined;
    else setDraft(key, draft(key).value);
  };
}
