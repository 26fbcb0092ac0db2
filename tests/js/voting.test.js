// What phones, board and console say of a vote.

import "./drawn.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { drawn, said } from "./drawn.js";

const { html } = await import("../../static/js/html.js");
const { language } = await import("../../static/js/i18n.js");
const { pulse, status } = await import("../../static/js/connection.js");
const { store } = await import("../../static/js/store.js");
const { Vote: Phone } = await import("../../static/js/steps/vote/phone.js");
const { VoteBoard } = await import("../../static/js/steps/vote/board.js");
const { Vote: Console, toReveal } = await import("../../static/js/steps/vote/lead.js");
const { Finished } = await import("../../static/js/lead/now.js");

const { SheetRoom } = await import("../../static/js/board/measure.js");

language.value = "en";
status.value = "online";
const onBoard = (drawing) => html`<${SheetRoom.Provider} value=${{ element: { current: { clientWidth: 1920 } }, size: { width: 1920, height: 1080 }, notes: {}, note: "", safe: 0, less: 0 }}>${drawing}<//>`;
const Board = (props) => onBoard(html`<${VoteBoard} ...${props} />`);

const vote = { id: "vote", kind: "vote", meeting: "day", source: "themes", phase: "critique", texts: {}, stage: "voting", round: 1, settings: { dots: 3, spread: "free" } };
const meetings = [
  { id: "day", position: 1, agenda: ["themes", "vote", "vote2", "groups", "plan"], stage: "open", names: {} },
  { id: "later", position: 2, agenda: ["next_plan"], stage: "planned", names: {} },
];
const theme = (id, position) => ({ id, step: "themes", name: id, position, top: "" });
const result = (more) => ({ id: "r1", step: "vote", round: 1, voters: 3, rows: [["t1", 3], ["t2", 0]], names: { t1: "t1", t2: "t2" }, ...more });

function room(put = {}) {
  store.snapshot({
    channel: "lead",
    frame: "e:1",
    put: {
      workshop: [{ id: "w", language: "en", title: "Meeting" }],
      meeting: meetings,
      me: [{ id: "seat", meeting: "day" }],
      my_lead: [{ id: "me", role: "owner", may: ["reveal_votes", "new_round", "form_groups", "add_group", "edit_group", "remove_group"] }],
      step: [vote, { id: "vote2", kind: "vote", source: "themes", meeting: "day" }, { id: "themes", kind: "cluster", meeting: "day", source: "" }],
      theme: [theme("t1", 1), theme("t2", 2)],
      ...put,
    },
  });
}

beforeEach(() => {
  pulse.value = null;
  room();
});

test("with a single dot nothing is said of how several may lie", () => {
  for (const spread of ["one", "free"]) {
    for (const [dots, says] of [[1, false], [3, true]]) {
      const step = { ...vote, settings: { dots, spread } };
      assert.equal(/You can put/.test(said(html`<${Phone} step=${step} />`)), says);
      assert.equal(/At most one|Place them/.test(said(html`<${Board} step=${step} />`)), says);
      assert.equal(/One at most|Spread as/.test(said(html`<${Console} step=${step} />`)), says);
    }
  }
});

test("phone and board say that it is a second round, and that the dots are back", () => {
  for (const Part of [Phone, Board]) {
    assert.doesNotMatch(said(html`<${Part} step=${vote} />`), /Round/);
    assert.match(said(html`<${Part} step=${{ ...vote, round: 2 }} />`), /Round 2: we vote again\. Everybody has all their dots back\./);
  }
  room({ result: [result({ id: "r2", round: 2 })] });
  assert.match(said(html`<${Board} step=${{ ...vote, round: 2, stage: "revealed" }} />`), /Round 2 .*t1/);
});

test("who ends a round is told first how many have voted", () => {
  const first = (written, present) => toReveal({ written, present }).lines[0];
  assert.equal(first(0, 3), "Nobody has voted yet.");
  assert.equal(first(2, 5), "2 of 5 have voted so far.");
  for (const all of [first(3, 3), toReveal({}).lines[0]]) assert.match(all, /^The round ends/);
});

test("where nobody voted the board unveils no first place", () => {
  const step = { ...vote, stage: "revealed" };
  room({ result: [result({ voters: 0, rows: [["t1", 0], ["t2", 0]] })] });
  const board = drawn(html`<${Board} step=${step} />`);
  assert.match(board.textContent, /Nobody voted/);
  assert.equal(board.all("ol").length, 0);
  room({ result: [result()] });
  assert.equal(drawn(html`<${Board} step=${step} />`).all("ol").length, 1);
});

test("an earlier round is no reason where there was none with rings", () => {
  const step = { ...vote, stage: "revealed", round: 2 };
  const earlier = (...results) => {
    room({ result: results });
    return /Rings stand in an earlier round/.test(said(html`<${Console} step=${step} />`));
  };
  const ringed = { rings: { client: ["t1"] } };
  assert.equal(earlier(result()), false);
  assert.equal(earlier(result({ id: "r2", round: 2 }), result()), false);
  assert.equal(earlier(result(), result({ ...ringed, id: "r2", round: 2 })), false);
  assert.equal(earlier(result({ id: "r2", round: 2 }), result(ringed)), true);
  assert.equal(earlier(result(), result({ ...ringed, id: "r2", step: "vote2" })), true);
});

test("nobody says done with a vote that has been shown", () => {
  pulse.value = { step: "vote", present: 3, finished: 1, written: 3 };
  assert.match(said(html`<${Finished} step=${vote} />`), /1 of 3 says done/);
  assert.equal(said(html`<${Finished} step=${{ ...vote, stage: "revealed" }} />`), "");
});
