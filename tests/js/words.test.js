// The language somebody writes in, and the one the page is read in.

import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.document = {
  body: { dataset: { messages: JSON.stringify({ ar: "/ar", en: "/en" }) } },
  documentElement: {},
  querySelectorAll: () => [],
};
const { begun, draft, setDraft } = await import("../../static/js/drafts.js");
const { language, setLanguage, t } = await import("../../static/js/i18n.js");
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
