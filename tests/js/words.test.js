// The language somebody writes in, and the one the page is read in.

import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.document = {
  body: { dataset: { messages: JSON.stringify({ ar: "/ar", en: "/en" }) } },
  documentElement: {},
  querySelectorAll: () => [],
};
const { begun, draft, setDraft } = await import("../../static/js/drafts.js");
const { day, language, setLanguage, t, tongues } = await import("../../static/js/i18n.js");
const { chooseTongue, tongue } = await import("../../static/js/phone/words.js");

test("the language one writes in is remembered, and is nothing one has begun to write", () => {
  assert.equal(tongue(), "sv");
  setDraft("write:step", "Ingen ringer");
  chooseTongue("ar");
  assert.equal(tongue(), "ar");
  assert.deepEqual(begun(), [["write:step", "Ingen ringer"]]);
  draft("tongue").value = "so"; // as an earlier page kept it
  assert.equal(tongue(), "so");
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

test("a month no browser knows is said in the reader's language", () => {
  tongues.ti = { locale: "ti", months: ["ጥሪ", "ለካቲት"] };
  language.value = "ti";
  assert.equal(day("2025-02-07", true), "7 ለካቲት 2025");
  assert.equal(day(`${new Date().getFullYear()}-01-31`), "31 ጥሪ");
  language.value = "sv";
  assert.equal(day("2025-02-07", true), "7 februari 2025");
});
