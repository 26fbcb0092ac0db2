// What a phone shows of its own: the server's words with those on their way laid on top.

import assert from "node:assert/strict";
import { test } from "node:test";
import { timeline } from "../../static/js/group/timeline.js";
import { lay, newestFirst } from "../../static/js/steps/collect/mine.js";
import { inPlace } from "../../static/js/lead/inplace.js";
import { answerOf } from "../../static/js/steps/plan/edits.js";
import { fateOf } from "../../static/js/steps/relay/fate.js";
import { heardOf, latest, promised, takenUp } from "../../static/js/steps/review/kept.js";
import { dotsGiven } from "../../static/js/steps/vote/dots.js";

const entry = (name, data, error) => ({ name, data, error });

test("ideas: posted, edited and taken back before the server has heard of it", () => {
  const theirs = [{ id: "h1", step: "s", text: "ett", state: "sent" }, { id: "h2", step: "s", text: "två", state: "sent" }];
  const waiting = [
    entry("edit_idea", { handle: "h1", text: "ETT" }),
    entry("withdraw_idea", { handle: "h2" }),
    entry("post_idea", { step: "s", handle: "h3", text: "tre" }),
    entry("post_idea", { step: "another", handle: "h4", text: "fyra" }),
    entry("post_idea", { step: "s", handle: "h5", text: "fem" }, { code: "text_long" }),
  ];
  const ideas = new Map(lay(theirs, waiting, "s").map((idea) => [idea.handle, idea]));
  assert.deepEqual([...ideas.keys()], ["h1", "h2", "h3", "h5"]);
  assert.equal(ideas.get("h1").text, "ETT");
  assert.equal(ideas.get("h2").leaving, true);
  assert.equal(ideas.get("h3").state, "new");
  assert.equal(ideas.get("h5").refused.error.code, "text_long");
  assert.deepEqual(newestFirst([...ideas.values()], ["h1", "h3"]).slice(0, 2).map(({ handle }) => handle), ["h3", "h1"]);
});

test("what comes into a list stands after what was there, in an order that says nothing of when", () => {
  const ids = (list) => list.map(({ id }) => id);
  const things = (...names) => names.map((id) => ({ id }));
  assert.deepEqual(ids(inPlace(things("m", "c"))), ["c", "m"]);
  assert.deepEqual(ids(inPlace(things("z", "a", "m", "c"))), ["c", "m", "a", "z"]);
  assert.deepEqual(ids(inPlace(things("m", "b", "z", "a"))), ["m", "a", "z", "b"], "one that goes leaves the rest in place");
});

test("replies: one knows where one's own went, also when its question was taken back", () => {
  const reply = { question: "q", text: "Därför" };
  assert.equal(fateOf(reply, { stage: "replying" }), "sent");
  assert.equal(fateOf(reply, { stage: "gathered" }), "sent");
  assert.equal(fateOf(reply, { stage: "revealed" }), "shown");
  for (const stage of ["replying", "revealed"]) {
    assert.equal(fateOf({ ...reply, question: "" }, { stage }), "lost");
    assert.equal(fateOf({ ...reply, question: "", language: "so", rendering: "" }, { stage }), "lost");
    assert.equal(fateOf({ ...reply, language: "so", rendering: "" }, { stage }), "waits");
    assert.equal(fateOf({ ...reply, hidden: true }, { stage }), "hidden");
  }
  assert.equal(fateOf({ text: "Varför?", state: "relayed" }, { stage: "revealed" }), "relayed");
});

test("dots: this round's, and those on their way; a refused one is forgotten", () => {
  const step = { id: "s", round: 2 };
  const waiting = [
    entry("set_dots", { step: "s", theme: "b", dots: 2 }),
    entry("set_dots", { step: "s", theme: "c", dots: 1 }, { code: "no_dots_left" }),
  ];
  assert.deepEqual(dotsGiven({ round: 2, dots: { a: 1, b: 1 } }, waiting, step), { a: 1, b: 2 });
  assert.deepEqual(dotsGiven({ round: 1, dots: { a: 3 } }, [], step), {});
  assert.deepEqual(dotsGiven(undefined, [], step), {});
});

test("answers: what is on its way shows; what crossed somebody else's words shows both", () => {
  const action = { id: "a", who: "de", what: "det" };
  const crossed = entry("edit_action", { action: "a", field: "who", was: "", now: "vi" }, { code: "changed_since" });
  assert.deepEqual(answerOf(action, "who", [crossed]), { words: "de", waiting: false, refused: crossed });
  const coming = entry("edit_action", { action: "a", field: "what", was: "det", now: "detta" });
  assert.deepEqual(answerOf(action, "what", [coming]), { words: "detta", waiting: true, refused: null });
});

test("reviews: the newest report of an action, what was promised last before, and what is new since", () => {
  const reports = [{ action: "a", number: 2, status: "done" }, { action: "a", number: 1 }, { action: "b", number: 3 }];
  assert.equal(latest(reports, "a").status, "done");
  assert.equal(latest(reports, "c"), undefined);
  const meetings = [{ id: "day", position: 0 }, { id: "later", position: 1 }, { id: "last", position: 2 }];
  const promises = [
    { id: "1", group: "g", action: "a", meeting: "day", position: 1 },
    { id: "2", group: "g", action: "a", meeting: "later", position: 1 },
    { id: "3", group: "g", action: "b", meeting: "day", position: 0 },
  ];
  const ids = (list) => list.map(({ id }) => id);
  assert.deepEqual(ids(promised(promises, "g", meetings, "last")), ["2"], "what is done is not promised once more");
  assert.deepEqual(ids(promised(promises, "g", meetings, "later")), ["3", "1"], "and not what one promises at the same meeting");
  assert.deepEqual(promised(promises, "g", meetings, "day"), []);
  const actions = [{ id: "a", group: "g" }, { id: "b", group: "g" }, { id: "c", group: "g", what: "Nytt" }, { id: "d", group: "h" }];
  assert.deepEqual(takenUp(actions, promises, "g", meetings, "later"), [{ ...actions[2], action: "c", isNew: true }]);
});

test("reviews: what was known of a promise when it was given again is no news, and silence since shows as silence", () => {
  const meetings = [{ id: "day", position: 0, date: "2026-10-07" }, { id: "later", position: 1, date: "2027-04-14" }, { id: "last", position: 2, date: "2027-10-13" }];
  const report = (number, day, meeting = "", more = {}) => ({ group: "g", action: "a", number, day, meeting, ...more });
  const heard = (meeting, ...reports) => (heardOf({ action: "a", meeting }, reports, meetings) || {}).number;
  const [between, there, sameDay, since] = [report(1, "2027-01-02"), report(2, "2027-04-14", "later"), report(3, "2027-04-14"), report(4, "2027-06-01")];
  assert.equal(heard("day", between), 1);
  assert.equal(heard("day", between, there), 2);
  assert.equal(heard("later", between, there), undefined);
  assert.equal(heard("later", between, there, sameDay), 3, "said after the meeting, that evening");
  assert.equal(heard("later", between, since), 4);
  assert.equal(heard("later", between), undefined, "nothing was said there either");
  assert.equal(heard("later", between, report(5, "2027-10-13", "last")), 5);
  assert.equal(heard("later", since, report(9, "2027-07-01", "", { action: "b" })), 4);
  assert.equal(heard(undefined, between), 1, "what was promised at no meeting");
});

test("a group's story: said, promised, looked back at, promised anew, and silence", () => {
  const meetings = [{ id: "later", position: 1, date: "2027-04-14" }, { id: "day", position: 0, date: "2026-10-07" }];
  const promises = [{ meeting: "later", position: 0 }, { meeting: "day", position: 0 }];
  const reports = [{ day: "2027-04-14", number: 2 }, { day: "2026-12-01", number: 1 }];
  const story = timeline({ ideas: [{ id: "i" }], promises, reports, meetings });
  assert.deepEqual(story.map(({ what }) => what), ["said", "promised", "happened", "promised", "happened"]);
  assert.deepEqual(story[2].reports.map(({ number }) => number), [1, 2]);
  assert.deepEqual(story[4].reports, []);
  assert.deepEqual(timeline({ ideas: [], promises: [], reports: [], meetings }), []);
});

test("a group's story: what was told before the first promise stands before it, and what was told that evening after it", () => {
  const meetings = [{ id: "day", position: 0, date: "2026-10-07" }, { id: "later", position: 1, date: "2027-04-14" }];
  const promises = [{ meeting: "later", position: 0 }];
  const reports = [{ day: "2026-12-01", number: 1 }, { day: "2027-04-14", number: 2, meeting: "later" }, { day: "2027-04-14", number: 3 }];
  const story = (given) => timeline({ ideas: [], promises, reports: given, meetings }).map(({ what, reports: told = [] }) => [what, ...told.map(({ number }) => number)]);
  assert.deepEqual(story(reports), [["happened", 1, 2], ["promised"], ["happened", 3]]);
  assert.deepEqual(story(reports.slice(2)), [["promised"], ["happened", 3]], "nothing to look back at: no silence before the first promise");
});
