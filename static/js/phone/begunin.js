// The phone speaks another language: what is begun stays in the one it was begun in. A field once empty begins anew (`setDraft`).

import { begun, draft, setDraft } from "../drafts.js";

export function stayIn(was) {
  for (const [key] of begun()) {
    if (!draft(`in:${key}`).value) setDraft(`in:${key}`, was.split("-").slice(0, 1));
  }
}
