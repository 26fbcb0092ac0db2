// What is begun and not sent: thrown away, it leaves the screen when the phone holds it no more.

import assert from "node:assert/strict";
import { test } from "node:test";
import { begun, draft, loadDrafts, setDraft, throwAway } from "../../static/js/drafts.js";
import { keep } from "../../static/js/keep.js";

test("a draft that is thrown away is on the screen until the phone holds it no more", async () => {
  await loadDrafts("seat");
  setDraft("write:1", "halva meningen");
  const removed = keep.remove;
  const shown = [];
  keep.remove = (place) => removed(place).then(() => shown.push(draft("write:1").value));
  await throwAway("write:1");
  keep.remove = removed;
  assert.deepEqual(shown, ["halva meningen"]);
  assert.deepEqual(begun(), []);
  assert.deepEqual(await keep.list("draft:seat:"), []);
});
