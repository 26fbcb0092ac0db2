// What the screens of a follow-up say of promises: in the words they were given in, beside what they have become.

import "./drawn.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { drawn, onBoard, said } from "./drawn.js";

const { html } = await import("../../static/js/html.js");
const { language } = await import("../../static/js/i18n.js");
const { status } = await import("../../static/js/connection.js");
const { store } = await import("../../static/js/store.js");
const { ReviewBoard } = await import("../../static/js/steps/review/board.js");
const { Review: Phone } = await import("../../static/js/steps/review/phone.js");
const { Review: Console } = await import("../../static/js/steps/review/lead.js");
const { PlanBoard } = await import("../../static/js/steps/plan/board.js");
const { Plan } = await import("../../static/js/steps/plan/lead.js");
const { ActionCard } = await import("../../static/js/steps/plan/action.js");
const { AllWords } = await import("../../static/js/lead/allwords.js");
const { Promised } = await import("../../static/js/group/event.js");

language.value = "en";
status.value = "online";

const EMPTY = { who: "", with_whom: "", by_when: "", first_step: "", measure: "" };
const step = { id: "review", kind: "review", meeting: "later", source: "groups", phase: "follow_up", texts: {}, focus: "", hidden: 0 };
const group = (id) => ({ id, step: "groups", name: `Group ${id}`, position: 1, purpose: "" });
const action = (id, what, more) => ({ id, group: "g", position: Number(id[1]), what, ...EMPTY, ...more });
const promise = (of, what, more) => ({ ...action(of, what, more), id: `p${of}`, action: of, meeting: "day" });
const report = (of, number, word, more) => ({ id: `r${number}`, group: "g", action: of, number, status: word, note: "", day: "2027-01-01", meeting: "", ...more });

/** One promise reworded and put off since, one as it was; two taken up since, all of them told of. */
const ACTIONS = [action("a1", "Call everybody", { by_when: "June" }), action("a2", "Open house"), action("a3", "New room"), action("a4", "Coffee")];
const PROMISES = [promise("a1", "Ask Lisa to call", { by_when: "May" }), promise("a2", "Open house")];
const REPORTS = [report("a1", 1, "under_way"), report("a2", 2, "ready"), report("a3", 3, "done"), report("a4", 4, "under_way")];

function room(put = {}, frame = "e:1") {
  store.snapshot({
    channel: "lead",
    frame,
    put: {
      workshop: [{ id: "w", language: "en", title: "Meeting" }],
      meeting: [{ id: "day", position: 1, agenda: ["groups"], stage: "ended", names: {} }, { id: "later", position: 2, agenda: ["review"], stage: "open", names: {} }],
      my_lead: [{ id: "me", role: "owner", may: [] }],
      step: [{ id: "groups", kind: "groups", meeting: "day", source: "" }, step],
      group: [group("g")],
      action: ACTIONS,
      promise: PROMISES,
      report: REPORTS,
      ...put,
    },
  });
}

/** What a phone is told: no action but its own group's. */
const phone = (mine) => room({ action: [], ...(mine ? { my_group: [{ id: "g", group: "g", token: "t" }], our_action: ACTIONS, our_promise: PROMISES } : {}) });

beforeEach(() => room());

test("board, lead and the group's own phones say that a promise was changed since, after the words it was given in", () => {
  const opened = { ...step, focus: "g" };
  assert.match(said(onBoard(html`<${ReviewBoard} step=${opened} />`)), /Ask Lisa to call Changed since then: Call everybody .*To be ready: May Changed since then: To be ready: June/);
  assert.match(said(html`<${Console} step=${opened} />`), /Then Ask Lisa to call Ready by: May Changed since then Call everybody When will it be done\? June/);
  phone(true);
  assert.match(said(html`<${Phone} step=${opened} />`), /Ask Lisa to call When will it be done\? May Changed since then Call everybody When will it be done\? June/);
  assert.equal(said(html`<${Phone} step=${opened} />`).match(/Changed since then/g).length, 1, "not of what reads as it did");
  phone(false);
  assert.doesNotMatch(said(html`<${Phone} step=${opened} />`), /Changed|Call everybody/, "another group's plan is not this phone's to see");
  assert.match(said(html`<${Phone} step=${opened} />`), /New since last time This is how it is now Done/, "but that there is more, as on the board");
  const now = ({ action: id }) => ACTIONS.find((each) => each.id === id);
  assert.match(said(html`<${Promised} promises=${PROMISES} now=${now} when="2026-10-07" />`), /Ask Lisa to call .*Changed since then Call everybody/);
});

test("what is hidden is not told by how it was changed", () => {
  const hide = (each) => ({ ...each, hidden: true, reason: "name" });
  room({ action: ACTIONS.map(hide), promise: PROMISES.map(hide) });
  assert.doesNotMatch(said(onBoard(html`<${ReviewBoard} step=${step} />`)), /Changed|Lisa|Call/);
});

test("what was taken up since was not promised then, and phone and board count the same", () => {
  const opened = { ...step, focus: "g" };
  assert.match(said(onBoard(html`<${ReviewBoard} step=${opened} />`)), /2 promises · 2 new since then/);
  assert.match(said(html`<${Console} step=${step} />`), /Heard about 4 of 4/);
  phone(false);
  assert.match(said(html`<${Phone} step=${step} />`), /Under way 2 .*Ready to start 1 .*Done 1/);
});

test("at a follow-up board and lead say which promises are new, changed or stand", () => {
  const plan = { ...step, id: "plan", kind: "plan" };
  const told = [/Call everybody.*?Changed since last time/, /Open house.*?Stands since last time/, /Coffee.*?New since last time/];
  room({ report: [] });
  const board = said(onBoard(html`<${PlanBoard} step=${plan} />`));
  assert.match(board, /4 promises · 2 new · 1 changed · 1 stands since last time/);
  for (const words of told) {
    assert.match(board, words);
    assert.match(said(html`<${Plan} step=${plan} />`), words);
  }
  const first = { ...plan, meeting: "day" };
  assert.doesNotMatch(said(onBoard(html`<${PlanBoard} step=${first} />`)), /since|new|changed/, "nothing at a first meeting");
});

test("a search finds a promise by the words it was given in", () => {
  const page = said(html`<${AllWords} />`);
  assert.match(page, /Call everybody · June · As it was promised: Ask Lisa to call · May/);
  assert.equal(page.match(/As it was promised/g).length, 1, "not of what reads as it did");
});

test("what has been promised is not offered to be taken away: how it is ended stands there from the start", async () => {
  phone(true);
  const changing = async (of) => {
    const page = drawn(html`<${ActionCard} action=${of} />`);
    page.all("button").find((each) => each.textContent.trim() === "Change").press();
    await new Promise((done) => {
      setTimeout(done);
    });
    return page.textContent;
  };
  const promised = await changing(ACTIONS[0]);
  assert.match(promised, /The promise has been given, so it stays\. Say instead that it has ended\./);
  assert.doesNotMatch(promised, /Take this action away/);
  const since = await changing(ACTIONS[2]);
  assert.match(since, /Take this action away/);
  assert.doesNotMatch(since, /so it stays/);
});
