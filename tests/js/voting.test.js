// What phones, board and console say of a vote and of groups.

import "./drawn.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { drawn, onBoard, said } from "./drawn.js";

const { html } = await import("../../static/js/html.js");
const { language } = await import("../../static/js/i18n.js");
const { pulse, status } = await import("../../static/js/connection.js");
const { store } = await import("../../static/js/store.js");
const { Vote: Phone } = await import("../../static/js/steps/vote/phone.js");
const { VoteBoard } = await import("../../static/js/steps/vote/board.js");
const { Vote: Console, toReveal } = await import("../../static/js/steps/vote/lead.js");
const { Result: PhoneResult } = await import("../../static/js/steps/vote/result.js");
const { CloseBoard } = await import("../../static/js/steps/close/board.js");
const { Close: CloseConsole } = await import("../../static/js/steps/close/lead.js");
const { Close: ClosePhone } = await import("../../static/js/steps/close/phone.js");
const { refusals, refuse } = await import("../../static/js/lead/act.js");
const { Finished } = await import("../../static/js/lead/now.js");
const { Choose, Alone } = await import("../../static/js/steps/groups/phone.js");
const { Groups } = await import("../../static/js/steps/groups/lead.js");
const { Plan } = await import("../../static/js/steps/plan/lead.js");
const { groupsOf } = await import("../../static/js/steps/groups/formed.js");

language.value = "en";
status.value = "online";
const Board = (props) => onBoard(html`<${VoteBoard} ...${props} />`);

const vote = { id: "vote", kind: "vote", meeting: "day", source: "themes", phase: "critique", texts: {}, stage: "voting", round: 1, settings: { dots: 3, spread: "free" } };
const meetings = [
  { id: "day", position: 1, agenda: ["themes", "vote", "vote2", "groups", "plan"], stage: "open", names: {} },
  { id: "later", position: 2, agenda: ["next_plan"], stage: "planned", names: {} },
];
const theme = (id, position) => ({ id, step: "themes", name: id, position, top: "" });
const result = (more) => ({ id: "r1", step: "vote", round: 1, voters: 3, rows: [["t1", 3], ["t2", 0]], names: { t1: "t1", t2: "t2" }, ...more });

const forming = { id: "groups", kind: "groups", meeting: "day", source: "vote", settings: { seats: 8, minimum: 4, top: 5 } };

function room(put = {}) {
  store.snapshot({
    channel: "lead",
    frame: "e:1",
    put: {
      workshop: [{ id: "w", language: "en", title: "Meeting" }],
      meeting: meetings,
      me: [{ id: "seat", meeting: "day" }],
      my_lead: [{ id: "me", role: "owner", may: ["reveal_votes", "new_round", "form_groups", "add_group", "edit_group", "remove_group"] }],
      step: [vote, { id: "vote2", kind: "vote", source: "themes", meeting: "day" }, { id: "themes", kind: "cluster", meeting: "day", source: "" }, forming],
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
  assert.equal(toReveal({ written: 0, present: 3 }, 0, 2).lines[0], "Nobody has voted anew: the result of the round before is shown again.");
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

test("of a result without rows it is said that so few have voted, everywhere", () => {
  const step = { ...vote, stage: "revealed" };
  room({ result: [result({ voters: 2, rows: [], names: {} })] });
  for (const Part of [Board, Console, PhoneResult]) {
    const shown = drawn(html`<${Part} step=${step} />`);
    assert.match(shown.textContent, /So few have voted that the result is not shown/);
    assert.equal(shown.all("table").length + shown.all("ol").filter((list) => !list.hidden).length, 0);
  }
  assert.doesNotMatch(said(html`<${Console} step=${step} />`), /Show all places now/);
});

test("groups are made of the last result that was shown", () => {
  const step = { id: "groups", kind: "groups", meeting: "day", source: "vote", settings: { top: 3, seats: 8, minimum: 4 }, texts: {} };
  const few = result({ id: "r2", round: 2, voters: 1, rows: [], names: {} });
  const says = (...results) => {
    room({ result: results });
    return said(html`<${Groups} step=${step} />`);
  };
  assert.match(says(), /Show the result of the vote first/);
  assert.match(says(few), /So few have voted that the result is not shown\. Make the groups/);
  assert.doesNotMatch(says(result(), few), /Show the result of the vote first|No theme has got any dots|So few/);
});

test("who shows a result is told that it may be too few", () => {
  const warned = (written, papers) => toReveal({ written, present: 9 }, papers).lines.some((line) => /fewer than three/.test(line));
  assert.deepEqual([0, 1, 2, 3].map((written) => warned(written, 0)), [false, true, true, false]);
  assert.deepEqual([4, 5, 6, 7].map((written) => warned(written, 4)), [false, true, true, false]);
  assert.equal(toReveal({}, 0).lines.length, 2);
});

test("of a question that too few have answered no sums stand anywhere", () => {
  const questions = ["understood", "said"];
  const texts = { en: { question_understood: "Understood?", question_said: "Said?" } };
  const step = { id: "close", kind: "close", meeting: "day", stage: "revealed", texts, settings: { questions }, answers: { understood: { yes: 3 } } };
  for (const Part of [CloseBoard, CloseConsole, ClosePhone]) {
    const shown = said(onBoard(html`<${Part} step=${step} />`));
    assert.match(shown, /Understood\? *Yes *3/);
    assert.match(shown, /Said\? *So few have answered that the answers are not shown\./);
  }
});

test("closing questions that are locked say so on phone and board, and no phone that answered is missing from those there are", () => {
  const asked = { id: "close", kind: "close", meeting: "day", stage: "asking", locked: false, closed: false, texts: { en: { subtitle: "Answer on your phone" } }, settings: { questions: ["said"] }, written: 3, answers: {} };
  pulse.value = { step: "close", present: 1, finished: 0, written: 3 };
  const says = (step) => [ClosePhone, CloseBoard, CloseConsole].map((Part) => said(onBoard(html`<${Part} step=${step} />`)));
  const [phone, board, lead] = says(asked);
  assert.doesNotMatch(phone, /Look at the board/);
  assert.match(board, /Answer on your phone/);
  for (const words of [board, lead]) assert.match(words, /3 of 3 have answered/);
  for (const shut of [{ locked: true }, { locked: true, closed: true }]) {
    const [there, above] = says({ ...asked, ...shut });
    assert.match(there, /The step is closed\. Look at the board\./);
    assert.match(above, /Now we have stopped answering/);
    assert.doesNotMatch(above, /Answer on your phone/);
  }
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

const group = (more) => ({ id: "g1", step: "groups", name: "Letters", purpose: "", position: 1, seats: 4, minimum: 3, taken: 3, theme: "", ...more });

test("in a full group nobody can come: nothing is asked for, and what was asked can be taken back", () => {
  const words = (taken, asks) => said(html`<${Alone} group=${group({ taken })} mine=${{ alone: true, asks }} />`);
  assert.match(words(3, false), /or ask for company\. Ask for company$/);
  assert.match(words(3, true), /^You have asked for company\./);
  assert.match(words(4, false), /the group is full: nobody can join you\..* ask the facilitator for more seats\.$/);
  assert.match(words(4, true), /the group is full.* I no longer need company$/);
  assert.doesNotMatch(words(4, true), /You have asked/);
});

test("where all groups are full a phone says whom to tell", () => {
  const words = (groups, mine) => said(html`<${Choose} groups=${groups} mine=${mine} />`);
  const full = [group({ taken: 4 }), group({ id: "g2", taken: 5 })];
  assert.match(words(full), /All groups are full\. Tell the facilitator\./);
  for (const some of [[...full, group({ id: "g3" })], []]) assert.doesNotMatch(words(some), /All groups/);
  assert.doesNotMatch(words(full, { id: "g1", group: "g1", token: "x" }), /All groups/);
});

test("no groups are offered where none would be made, and it says why", () => {
  const offered = (put) => {
    room(put);
    const page = drawn(html`<${Groups} step=${forming} />`);
    const [button] = page.all("button");
    const why = button.attributes["aria-disabled"] && button.attributes["aria-describedby"];
    return (why ? page.all("p").find(({ attributes }) => attributes.id === why) : button).textContent.trim();
  };
  assert.equal(offered({}), "Show the result of the vote first.");
  assert.match(offered({ result: [result({ rows: [["t1", 0]] })] }), /^No theme has got any dots/);
  assert.equal(offered({ result: [result()] }), "Make a group of the top theme");
  const made = { group: [group({ theme: "t1" })] };
  assert.equal(offered({ result: [result()], ...made }), "The top themes have their groups.");
  const again = result({ id: "r2", round: 2, rows: [["t2", 2], ["t1", 1]] });
  assert.equal(offered({ result: [again, result()], ...made }), "Make groups of the 2 top themes");
  assert.equal(offered({ result: [again, result({ id: "r3", step: "vote2" })], ...made }), "The top themes have their groups.");
  assert.equal(offered({ result: [again], theme: [theme("t1", 1)], ...made }), "The top themes have their groups."); // merged since
  assert.match(offered({ result: [result()], theme: [theme("t2", 2)] }), /^Make groups/, "of what the only one with dots lies in now");
  const empty = result({ id: "r2", step: "vote2", voters: 0, rows: [["t1", 0], ["t2", 0]] });
  assert.equal(offered({ result: [empty, result()] }), "Make a group of the top theme", "nobody voted anew");
});

test("what was refused is gone once one does something else with a group", () => {
  for (const words of ["Change", "New group"]) {
    room({ group: [group()] });
    refuse("groups", "Show the result first.");
    const page = drawn(html`<${Groups} step=${forming} />`);
    assert.match(page.textContent, /Show the result first\./);
    page.all("button").find((each) => each.textContent.trim() === words).press();
    assert.equal(refusals.value.groups, undefined);
  }
});

test("a group has begun with what it takes up at this meeting, and one is one", () => {
  const groups = [group()];
  const action = (id) => ({ id, group: "g1", what: id, position: 1 });
  const begun = (step, put) => {
    room(put);
    return said(html`<${Plan} step=${step} />`);
  };
  const plan = { id: "plan", kind: "plan", meeting: "day", source: "groups" };
  const next = { ...plan, id: "next_plan", meeting: "later" };
  const promise = [{ id: "p1", meeting: "day", action: "a1", group: "g1", position: 1 }];
  assert.match(begun(plan, { group: groups, action: [action("a1")] }), /^1 of 1 group has begun/);
  assert.match(begun(next, { group: groups, action: [action("a1")], promise }), /^0 of 1 group has begun/);
  assert.match(begun(next, { group: [...groups, group({ id: "g2" })], action: [action("a1"), action("a2")], promise }), /^1 of 2 groups have begun/);
});

test("a plan goes on with the groups that were formed after its own, before it", () => {
  const again = { ...forming, id: "groups2" };
  const plan = { id: "plan", kind: "plan", meeting: "day", source: "groups" };
  const found = (agenda, ...more) => {
    room({
      meeting: [{ ...meetings[0], agenda }],
      step: [forming, again, plan, ...more],
      group: [group(), group({ id: "g2", step: "groups2" })],
    });
    return groupsOf(plan).map(({ id }) => id);
  };
  assert.deepEqual(found(["groups", "groups2", "plan"]), ["g1", "g2"]);
  assert.deepEqual(found(["groups", "plan", "groups2"]), ["g1"]);
  assert.deepEqual(found(["groups2", "groups", "plan"]), ["g1"]);
  const other = { ...plan, id: "plan2", source: "groups2" };
  assert.deepEqual(found(["groups", "groups2", "plan", "plan2"], other), ["g1"], "another goes on with those");
});
