// Where things are kept when the browser's storage fails: nothing is lost while the page lives, and nothing comes back older.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { inMemory, layered, patient } from "../../static/js/keep.js";
import { createOutbox } from "../../static/js/outbox.js";

/** A drawer of a browser whose acts `fails(act)` says fail; `has` is what lies in it. */
function storage(fails = () => false) {
  const has = new Map();
  const acts = {
    read: (key) => has.get(key),
    write: (key, value) => has.set(key, value),
    remove: (key) => has.delete(key),
    list: (prefix) => new Map([...has].filter(([key]) => key.startsWith(prefix))),
    addIfAbsent: (key, value) => (has.has(key) ? has.get(key) : has.set(key, value) && value),
  };
  const drawer = { has };
  for (const act of Object.keys(acts)) {
    drawer[act] = async (...parts) => {
      const answer = fails(act);
      if (answer instanceof Promise) await answer;
      else if (answer) throw new Error("shut off");
      return acts[act](...parts);
    };
  }
  return drawer;
}

test("what the first takes lies there alone", async () => {
  const [best, spare] = [storage(), storage()];
  const drawer = layered(best, spare);
  await drawer.write("a", 1);
  assert.deepEqual([[...best.has], [...spare.has]], [[["a", 1]], []]);
  assert.equal(await drawer.read("a"), 1);
});

test("what a full disk does not take lies in the next, then in memory, and is what is read", async () => {
  let full = false;
  const disk = storage((act) => full && act === "write");
  const drawer = layered(disk);
  await drawer.write("a", "old");
  full = true;
  await drawer.write("a", "new");
  await drawer.write("b", "more");
  assert.equal(await drawer.read("a"), "new");
  assert.deepEqual(await drawer.list(""), ["new", "more"]);
  full = false;
  await drawer.write("a", "newest");
  assert.deepEqual(await drawer.list(""), ["newest", "more"]);
  await drawer.remove("b");
  assert.deepEqual(await drawer.list(""), ["newest"]);
});

test("storage that is shut off loses nothing while the page lives, and no words are left unsent", async () => {
  const drawer = layered(storage(() => true), storage(() => true));
  const outbox = createOutbox(drawer, "seat");
  const got = [];
  outbox.open((command) => got.push(command));
  await outbox.keep("post_idea", { text: "hej" });
  assert.equal(got.length, 1);
  assert.equal((await drawer.list("outbox:")).length, 1);
});

test("storage that opens late: what was kept meanwhile is found beside what lay there", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  let opens;
  let opening = new Promise((resolve) => {
    opens = resolve;
  });
  const late = storage(() => opening);
  late.has.set("old", "from before");
  const spare = storage();
  let back = 0;
  const drawer = layered(patient(late, () => (back += 1)), spare);
  const first = drawer.write("a", 1);
  await new Promise(setImmediate);
  context.mock.timers.tick(3000);
  await first;
  await drawer.write("b", 2); // at once: it is not waited for again
  assert.deepEqual([...spare.has.keys()], ["a", "b"]);
  assert.equal(back, 0);
  opening = null;
  opens();
  await new Promise(setImmediate);
  assert.deepEqual(await drawer.list(""), ["from before", 1, 2]);
  await drawer.write("b", 3);
  assert.deepEqual([late.has.get("b"), spare.has.has("b")], [3, false]);
  assert.equal(back, 1);
});

test("one writing after another: the last is what stays", async () => {
  let slow = true;
  const drawer = layered(storage((act) => act === "write" && slow && sleep(20)));
  const first = drawer.write("draft", "hal");
  slow = false;
  await Promise.all([first, drawer.write("draft", "halva")]);
  assert.equal(await drawer.read("draft"), "halva");
});

test("two who add at once get the same", async () => {
  const drawer = inMemory();
  assert.deepEqual(await Promise.all([drawer.addIfAbsent("seat", { secret: 1 }), drawer.addIfAbsent("seat", { secret: 2 })]), [
    { secret: 1 },
    { secret: 1 },
  ]);
});
