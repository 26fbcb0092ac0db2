// What a lead is told before a meeting ends.

import "./drawn.js";
import assert from "node:assert/strict";
import { test } from "node:test";

const { language } = await import("../../static/js/i18n.js");
const { notShown } = await import("../../static/js/lead/go.js");
const { store } = await import("../../static/js/store.js");

language.value = "en";

const day = { id: "day", position: 1, agenda: ["a", "b", "c"], stage: "open", names: {} };
const step = (id, kind, more) => ({ id, kind, meeting: "day", begun: true, stage: "", texts: { en: { title: id.toUpperCase() } }, ...more });

function told(...steps) {
  store.snapshot({ channel: "lead", frame: "e:1", put: { workshop: [{ id: "w", language: "en", title: "Meeting" }], meeting: [day], step: steps } });
  return notShown(day);
}

test("what the room has not been shown is named before the meeting ends", () => {
  const words = told(step("a", "collect", { stage: "gathered", written: 3 }), step("b", "vote", { stage: "voting" }), step("c", "close", { stage: "asking", written: 2 }));
  assert.equal(words, "Not shown to the room yet: A, B, C. What has not been shown does not stand in the minutes.");
});

test("nothing is said of what was shown, had nothing in it, never began or is gone", () => {
  const shown = { stage: "revealed", written: 3 };
  assert.equal(told(step("a", "collect", shown), step("b", "vote", shown), step("c", "close", shown)), "");
  assert.equal(told(step("a", "collect", { stage: "writing", written: 0 }), step("b", "cluster"), step("c", "close", { stage: "asking", written: 0 })), "");
  assert.equal(told(step("a", "vote", { begun: false }), step("b", "collect", { stage: "gathered", written: 3, erased: "2026-01-01" })), "");
});

test("while some write before the others nobody counts them, and it may be something", () => {
  assert.match(told(step("a", "collect", { stage: "writing", written: 0, turns: true })), /: A\./);
});
