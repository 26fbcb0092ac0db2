// The outbox: kept before it is sent, sent again with the same id, refused without losing a word.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inMemory } from "../../static/js/keep.js";
import { createOutbox, randomId } from "../../static/js/outbox.js";

/** An outbox with a line to a server that notes what it gets. */
function connected(outbox) {
  const got = [];
  outbox.open((command) => got.push(command));
  return got;
}
const names = (got) => got.map(({ name }) => name);

test("ids are 22 letters and digits, and no two alike", () => {
  const made = new Set(Array.from({ length: 500 }, randomId));
  assert.equal(made.size, 500);
  for (const id of made) assert.match(id, /^[A-Za-z0-9]{22}$/);
});

test("a command is kept before it is sent", async () => {
  const drawer = inMemory();
  const order = [];
  const slow = { ...drawer, write: async (...entry) => order.push("kept") && drawer.write(...entry) };
  const outbox = createOutbox(slow, "seat");
  outbox.open(() => order.push("sent"));
  await outbox.keep("post_idea", { text: "hej" });
  assert.deepEqual(order, ["kept", "sent"]);
});

test("what is unanswered goes again after a reload, in order, with the same ids", async () => {
  const drawer = inMemory();
  const before = createOutbox(drawer, "seat");
  const first = connected(before);
  for (const text of ["a", "b", "c"]) await before.keep("post_idea", { text });
  await before.settle({ id: first[0].id, ok: true });
  const after = createOutbox(drawer, "seat");
  await after.load();
  assert.deepEqual(connected(after), first.slice(1));
});

test("what its writer throws away is on the screen until the phone holds it no more", async () => {
  const drawer = inMemory();
  const shown = [];
  const outbox = createOutbox({ ...drawer, remove: (key) => drawer.remove(key).then(() => shown.push(outbox.entries.value.length)) }, "seat");
  const { id } = await outbox.keep("post_idea", { text: "a" });
  await outbox.discard(id);
  assert.deepEqual([...shown, outbox.entries.value.length], [1, 0]);
  assert.deepEqual(await drawer.list("outbox:"), []);
});

test("after a broken connection the same is sent once more", async () => {
  const outbox = createOutbox(inMemory(), "seat");
  const first = connected(outbox);
  await outbox.keep("post_idea", { text: "a" });
  outbox.shut();
  await outbox.keep("post_idea", { text: "b" });
  assert.equal(first.length, 1);
  const again = connected(outbox);
  assert.equal(again[0].id, first[0].id);
  assert.deepEqual(again.map(({ data }) => data.text), ["a", "b"]);
});

test("only a few ideas are on their way at a time", async () => {
  const outbox = createOutbox(inMemory(), "seat");
  for (let i = 0; i < 10; i++) await outbox.keep("post_idea", { i });
  const got = connected(outbox);
  assert.equal(got.length, 4);
  for (let i = 0; i < got.length; i++) outbox.settle({ id: got[i].id, ok: true });
  assert.deepEqual(got.map(({ data }) => data.i), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.deepEqual(outbox.entries.value, []);
});

test("all else waits for what came before it", async () => {
  const outbox = createOutbox(inMemory(), "seat");
  const made = ["post_idea", "post_idea", "edit_idea", "post_idea", "set_dots", "set_dots"];
  for (const name of made) await outbox.keep(name, {});
  const got = connected(outbox);
  const rounds = [];
  for (let answered = 0; answered < got.length; ) {
    const round = got.slice(answered);
    answered = got.length;
    rounds.push(names(round).join("+"));
    for (const { id } of round) outbox.settle({ id, ok: true });
  }
  assert.deepEqual(rounds, ["post_idea+post_idea", "edit_idea", "post_idea", "set_dots", "set_dots"]);
});

test("refused words stay with the reason, through a reload too, until tried again as a new command or let go", async () => {
  const drawer = inMemory();
  const outbox = createOutbox(drawer, "seat");
  const got = connected(outbox);
  await outbox.keep("post_idea", { text: "för långt" });
  await outbox.settle({ id: got[0].id, ok: false, error: { code: "text_long", text: "…" } });
  const later = createOutbox(drawer, "seat");
  const again = connected(later);
  await later.load();
  assert.deepEqual(again, []);
  assert.equal(later.entries.value[0].error.code, "text_long");
  await later.retry(got[0].id, { text: "kort" });
  assert.deepEqual(again.map(({ data }) => data.text), ["kort"]);
  assert.notEqual(again[0].id, got[0].id);
  await later.discard(again[0].id);
  assert.deepEqual(await drawer.list("outbox:"), []);
});

test("a refused act answers and leaves nothing behind", async () => {
  const outbox = createOutbox(inMemory(), "seat");
  const got = connected(outbox);
  const answer = outbox.send("choose_group", { group: "g" });
  await new Promise(setImmediate);
  await outbox.settle({ id: got[0].id, ok: false, error: { code: "group_full", text: "Full" } });
  assert.equal((await answer).error.code, "group_full");
  assert.deepEqual(outbox.entries.value, []);
});

test("entries belong to a seat", async () => {
  const drawer = inMemory();
  await createOutbox(drawer, "one").keep("post_idea", { text: "hers" });
  const other = createOutbox(drawer, "other");
  await other.load();
  assert.deepEqual(names(connected(other)), []);
});

const NOT_SAVED = { ok: false, error: { code: "not_saved", text: "No room", data: {} } };

test("what could not be saved waits, and goes again by itself with what came after it", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const outbox = createOutbox(inMemory(), "seat");
  const got = connected(outbox);
  await outbox.keep("post_idea", { text: "hej" });
  outbox.settle({ id: got[0].id, ...NOT_SAVED });
  await outbox.keep("edit_idea", { text: "hej hej" });
  assert.equal(outbox.entries.value[0].error, undefined);
  assert.equal(got.length, 1);
  context.mock.timers.tick(3000);
  assert.deepEqual(got.map(({ id }) => id), [got[0].id, got[0].id]);
  outbox.settle({ id: got[0].id, ok: true });
  assert.deepEqual(names(got), ["post_idea", "post_idea", "edit_idea"]);
});

test("too fast: as long as the server asks for, and for what the lead does too", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const outbox = createOutbox(inMemory(), "lead");
  const got = connected(outbox);
  let answer = null;
  outbox.send("place_idea", {}).then((given) => (answer = given));
  await new Promise(setImmediate);
  outbox.settle({ id: got[0].id, ok: false, error: { code: "too_fast", data: { wait_ms: 10_000 } } });
  context.mock.timers.tick(9_900);
  assert.equal(got.length, 1);
  context.mock.timers.tick(5_100);
  assert.equal(got[1].id, got[0].id);
  assert.equal(outbox.unsaved.value, false);
  outbox.settle({ id: got[0].id, ok: true });
  await new Promise(setImmediate);
  assert.equal(answer.ok, true);
});

test("that the server cannot save is known until it can; an answer that comes twice says nothing", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const outbox = createOutbox(inMemory(), "seat");
  const got = connected(outbox);
  await outbox.keep("post_idea", {});
  outbox.settle({ id: got[0].id, ...NOT_SAVED });
  assert.equal(outbox.unsaved.value, true);
  context.mock.timers.tick(3000);
  outbox.settle({ id: got[0].id, ok: true });
  assert.equal(outbox.unsaved.value, false);
  outbox.settle({ id: got[0].id, ...NOT_SAVED });
  assert.equal(outbox.unsaved.value, false);
});
