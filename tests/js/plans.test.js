// A step that is added: the words a format has for its kind, and what the lead has written instead.

import assert from "node:assert/strict";
import { test } from "node:test";

import { plans, worded } from "../../static/js/lead/plans.js";

const TEXTS = { sv: { title: "Kritik", prompt: "Vad är fel?" }, en: { title: "Critique", prompt: "What is wrong?" } };

function page(list) {
  globalThis.document = { body: { dataset: list ? { plans: JSON.stringify(list) } : {} } };
}

test("a plan is of the same phase where there is one, else of the kind, else bare", () => {
  const critique = { kind: "collect", phase: "critique", texts: TEXTS, minutes: 15, settings: {} };
  const vision = { ...critique, phase: "vision", minutes: 20 };
  page([critique, vision]);
  assert.equal(plans("collect", "vision").minutes, 20);
  assert.equal(plans("collect", "realisation").minutes, 15);
  assert.deepEqual(plans("vote", "vision").texts, {});
  page();
  assert.deepEqual(plans("collect", "vision").texts, {});
});

test("a break does not begin with the words of the day's welcome", () => {
  page([{ kind: "welcome", phase: "preparation", texts: TEXTS, minutes: 20, settings: {} }]);
  assert.deepEqual(plans("welcome", "preparation").texts, {});
});

test("words that are left as they were keep their translations, and others lose them", () => {
  assert.deepEqual(worded(TEXTS, "sv", {}), TEXTS);
  assert.deepEqual(worded(TEXTS, "sv", { prompt: "Vad skaver?" }), {
    sv: { title: "Kritik", prompt: "Vad skaver?" },
    en: { title: "Critique" },
  });
  assert.deepEqual(worded({}, "en", { title: "Break" }), { en: { title: "Break" } });
});
