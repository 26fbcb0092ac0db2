// What a lead is told of the days until which things are kept.

import "./drawn.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { said } from "./drawn.js";

const { html } = await import("../../static/js/html.js");
const { language } = await import("../../static/js/i18n.js");
const { store } = await import("../../static/js/store.js");
const { TooLateFor, goesAtOnce } = await import("../../static/js/lead/keeping.js");

language.value = "en";
const meeting = { id: "later", position: 2, agenda: [], stage: "planned", date: "2999-01-01", names: {} };

const room = (more) => store.snapshot({
  channel: "lead",
  frame: "e:1",
  put: { workshop: [{ id: "w", language: "en", title: "Meeting", contributions_until: "2020-01-01", ...more }], meeting: [meeting] },
});

test("a rehearsal warns of no days: they cannot be chosen there, and all of it goes", () => {
  const warned = () => [said(html`<${TooLateFor} meetings=${[meeting]} />`), goesAtOnce()];
  room({});
  for (const words of warned()) assert.match(words, /what people write|What people wrote/i);
  room({ rehearsal_of: "w0" });
  assert.deepEqual(warned(), ["", ""]);
});
