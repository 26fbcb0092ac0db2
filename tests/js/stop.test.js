// What is asked before words are sent, and about what the server has held back: an identity number is never sent, all else
// only once its author has said so.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { effect, signal } from "@preact/signals";
import { begin } from "../../static/js/later/stop.js";
import { without } from "../../static/js/later/slips.js";

const html = () => null;
const t = (words) => words;
const fields = { post_idea: "text", report: "note" };
const turn = () => new Promise(setImmediate);
let asked, entries, retried, checked;

beforeEach(() => {
  asked = signal(null);
  entries = signal([]);
  retried = [];
  const unsent = () => entries.value;
  const retry = (id, changed) => retried.push({ id, ...changed });
  checked = begin({ asked, effect, fields, html, retry, t, unsent, Icon: html, useEffect() {}, useRef: () => ({}) });
});

const held = (code, text, found = []) => ({ id: code, name: "post_idea", data: { text }, error: { code, data: { found } } });

test("words without a slip go as they are", async () => {
  assert.deepEqual(await checked("Väntan i telefon", 140), { words: "Väntan i telefon" });
  assert.equal(asked.value, null);
});

test("an identity number is asked about alone, and what is left is looked through again", async () => {
  const going = checked("121212-1212, ring 070-123 45 67", 140);
  await turn();
  assert.deepEqual(asked.value.found.map(({ kind }) => kind), ["identity"]);
  asked.value.answer({ words: "(borta), ring 070-123 45 67", sure: false });
  await turn();
  assert.deepEqual(asked.value.found.map(({ kind }) => kind), ["phone"]);
  asked.value.answer({ words: asked.value.words, sure: true });
  assert.deepEqual(await going, { words: "(borta), ring 070-123 45 67", sure: true });
});

test("being sure of a phone number lets no identity number through", async () => {
  const going = checked("070-123 45 67", 140);
  await turn();
  asked.value.answer({ words: "070-123 45 67", sure: true });
  assert.equal((await going).sure, true);
  const grave = checked("121212-1212", 140);
  await turn();
  assert.equal(asked.value.found[0].kind, "identity");
  asked.value.answer(null);
  assert.equal(await grave, null);
});

test("what the server held back is asked about as soon as it says so, once", async () => {
  entries.value = [held("identity_number", "Hej  121212-1212")];
  await turn();
  assert.equal(asked.value.words, "Hej 121212-1212");
  asked.value.answer({ words: "Hej (borta)", sure: false });
  await turn();
  assert.deepEqual(retried, [{ id: "identity_number", text: "Hej (borta)" }]);
  assert.equal(asked.value, null);
});

test("a listed name is asked about where the server found it, and goes if its author is sure", async () => {
  entries.value = [held("listed_name", "Amina svarar", [["name", 0, 5]])];
  await turn();
  assert.deepEqual(asked.value.found, [{ kind: "name", start: 0, end: 5 }]);
  asked.value.answer({ words: "Amina svarar", sure: true });
  await turn();
  assert.deepEqual(retried, [{ id: "listed_name", text: "Amina svarar", sure: true }]);
});

test("what the phone does not see itself is not sent again and again", async () => {
  entries.value = [held("identity_number", "nothing here")];
  await turn();
  assert.deepEqual(retried, []);
});

const translated = (code, text, rendering, data) => ({ id: code, name: "post_idea", data: { text, rendering }, error: { code, data } });

test("a number in the translation is taken out of the translation", async () => {
  entries.value = [translated("identity_number", "مرحبا", "Hej 121212-1212", { field: "rendering" })];
  await turn();
  assert.equal(asked.value.words, "Hej 121212-1212");
  asked.value.answer({ words: "Hej (borta)", sure: false });
  await turn();
  assert.deepEqual(retried, [{ id: "identity_number", text: "مرحبا", rendering: "Hej (borta)" }]);
});

test("names in the words and in the translation are marked each where it stands, and both are asked about", async () => {
  const found = { found: [["name", 0, 2]], rendering: [["name", 4, 6]] };
  entries.value = [translated("listed_name", "Bo!", "Hej Bo", found)];
  await turn();
  assert.deepEqual([asked.value.words, asked.value.found], ["Bo!", [{ kind: "name", start: 0, end: 2 }]]);
  asked.value.answer({ words: "Bo!", sure: true });
  await turn();
  assert.deepEqual(retried, []);
  assert.deepEqual([asked.value.words, asked.value.found], ["Hej Bo", [{ kind: "name", start: 4, end: 6 }]]);
  asked.value.answer({ words: "Hej Bo", sure: true });
  await turn();
  assert.deepEqual(retried, [{ id: "listed_name", text: "Bo!", rendering: "Hej Bo", sure: true }]);
});

test("refusals that are no questions are left alone", async () => {
  entries.value = [held("text_long", "121212-1212")];
  await turn();
  assert.equal(asked.value, null);
});

test("a word stands in the place of what was taken out, or less where there is no room", () => {
  const found = [{ kind: "identity", start: 4, end: 15 }];
  assert.equal(without("Hej 121212-1212!", found, () => "(nummer borttaget)"), "Hej (nummer borttaget)!");
  assert.equal(without("Hej 121212-1212!", found, () => "(nummer borttaget)", 16), "Hej …!");
  assert.equal(without("👩‍👧 121212-1212", [{ kind: "identity", start: 4, end: 15 }], () => "x"), "👩‍👧 x");
});
