// The language somebody writes in, and the one the page is read in.

import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.document = {
  body: { dataset: { messages: JSON.stringify({ ar: "/ar", en: "/en" }) } },
  documentElement: {},
  querySelectorAll: () => [],
};
const { begun, draft, setDraft } = await import("../../static/js/drafts.js");
const { addMessages, day, language, setLanguage, t, tongues } = await import("../../static/js/i18n.js");
const { store } = await import("../../static/js/store.js");
const { stayIn } = await import("../../static/js/phone/begunin.js");
const { inSentence } = await import("../../static/js/parts/tongues.js");
const { chooseTongue, inWords, tongue } = await import("../../static/js/phone/words.js");

test("the language one writes in is remembered, and is nothing one has begun to write", () => {
  assert.equal(tongue(), "sv");
  setDraft("write:step", "Ingen ringer");
  chooseTongue("ar");
  assert.equal(tongue(), "ar");
  assert.deepEqual(begun(), [["write:step", "Ingen ringer"]]);
  draft("tongue").value = "so"; // as an earlier page kept it
  assert.equal(tongue(), "so");
});

test("what is begun stays in the language it was begun in, until it is sent or emptied", () => {
  const name = "write:step";
  setDraft("tongue", undefined);
  language.value = "sv-simple";
  setDraft(name, "Ingen ringer");
  stayIn(language.value);
  language.value = "so";
  store.snapshot({ channel: "phones:", frame: "1:1", put: { workshop: [{ id: "w", language: "sv" }] } });
  assert.equal(tongue(name), "sv");
  assert.deepEqual(inWords("Ingen ringer", name), {});
  assert.equal(tongue("write:another"), "so");
  stayIn("so"); // and once more to another
  language.value = "ar";
  assert.equal(tongue(name), "sv");
  setDraft(name, "");
  setDraft(name, "Cidna ma wacdo");
  assert.equal(tongue(name), "ar");
  stayIn("ar");
  chooseTongue("so");
  assert.equal(inWords("Cidna ma wacdo", name).language, "so", "what is chosen by hand counts");
  setDraft(name, undefined);
  setDraft("tongue", undefined);
  language.value = "sv";
});

test("of two languages on their way the one chosen last stands", async () => {
  const come = {};
  globalThis.fetch = (address) =>
    new Promise((resolve) => {
      come[address] = () => resolve({ ok: true, json: async () => ({ yes: address }) });
    });
  const first = setLanguage("ar");
  const last = setLanguage("en");
  come["/en"]();
  await last;
  come["/ar"]();
  await first;
  assert.equal(language.value, "en");
  assert.equal(t("yes"), "/en");
  assert.equal(globalThis.document.documentElement.lang, "en");
});

test("the meeting's language is called as the reader calls it, whatever the browser knows", () => {
  addMessages("so", { Swedish: "af Iswidhish" });
  language.value = "so";
  assert.equal(inSentence("sv"), "af Iswidhish");
  language.value = "sv";
});

test("a month no browser knows is said in the reader's language", () => {
  tongues.ti = { locale: "ti", months: ["ጥሪ", "ለካቲት"] };
  language.value = "ti";
  assert.equal(day("2025-02-07", true), "7 ለካቲት 2025");
  assert.equal(day(`${new Date().getFullYear()}-01-31`), "31 ጥሪ");
  language.value = "sv";
  assert.equal(day("2025-02-07", true), "7 februari 2025");
});
