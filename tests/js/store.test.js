// The store: snapshots, changes in order, gaps, the personal part, and drawing again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { effect } from "@preact/signals";
import { createStore } from "../../static/js/store.js";

const ids = (store, kind) => store.all(kind).map(({ id }) => id);

test("a snapshot replaces everything its channel held, and nothing else", () => {
  const store = createStore();
  store.snapshot({ channel: "phones:client", frame: "e:4", put: { idea: [{ id: "a" }, { id: "b" }], step: [{ id: "s" }] } });
  store.snapshot({ channel: "group:g", frame: "e:1", put: { our_idea: [{ id: "a" }] } });
  store.snapshot({ channel: "phones:client", frame: "f:0", put: { idea: [{ id: "c" }] } });
  assert.deepEqual(ids(store, "idea"), ["c"]);
  assert.deepEqual(ids(store, "step"), []);
  assert.deepEqual(ids(store, "our_idea"), ["a"]);
  assert.deepEqual(store.frames(), { "phones:client": "f:0", "group:g": "e:1" });
});

test("changes are applied in order, and one that is known already changes nothing", () => {
  const store = createStore();
  store.snapshot({ channel: "board", frame: "e:1", put: { idea: [{ id: "a", text: "one" }] } });
  const change = { channel: "board", frame: "e:2", put: { idea: [{ id: "a", text: "two" }, { id: "b" }] }, drop: {} };
  assert.equal(store.changes(change), true);
  assert.equal(store.changes({ channel: "board", frame: "e:3", drop: { idea: ["b"] } }), true);
  assert.equal(store.changes(change), true);
  assert.deepEqual(store.all("idea"), [{ id: "a", text: "two" }]);
});

test("a missing frame, another epoch or an unknown channel is a gap: nothing is applied", () => {
  const store = createStore();
  store.snapshot({ channel: "board", frame: "e:1", put: { idea: [] } });
  for (const frame of ["e:3", "f:2"]) {
    assert.equal(store.changes({ channel: "board", frame, put: { idea: [{ id: "x" }] } }), false);
  }
  assert.equal(store.changes({ channel: "group:g", frame: "e:1", put: { our_idea: [{ id: "x" }] } }), false);
  assert.deepEqual(ids(store, "idea"), []);
  assert.deepEqual(store.frames(), { board: "e:1" });
});

test("the personal part comes whole", () => {
  const store = createStore();
  store.mine({ put: { me: [{ id: "seat" }], my_idea: [{ id: "h1" }, { id: "h2" }] } });
  store.mine({ put: { me: [{ id: "seat" }], my_idea: [{ id: "h2" }] } });
  assert.deepEqual(ids(store, "my_idea"), ["h2"]);
  assert.equal(store.one("me").id, "seat");
  assert.deepEqual(store.frames(), {});
});

test("what changes of the personal part leaves the rest of it", () => {
  const store = createStore();
  store.mine({ put: { me: [{ id: "seat" }], my_idea: [{ id: "h1" }, { id: "h2" }] } });
  store.myChanges({ put: { my_idea: [{ id: "h3" }, { id: "h2", state: "hidden" }] }, drop: { my_idea: ["h1"] } });
  assert.deepEqual(ids(store, "my_idea"), ["h2", "h3"]);
  assert.equal(store.get("my_idea", "h2").state, "hidden");
  assert.equal(store.one("me").id, "seat");
  store.myChanges({ put: { my_ballot: [{ id: "s" }] }, drop: {} });
  assert.deepEqual(ids(store, "my_ballot"), ["s"]);
  assert.deepEqual(store.frames(), {});
});

test("groups share a kind; a snapshot without a frame means one has left", () => {
  const store = createStore();
  store.snapshot({ channel: "group:a", frame: "e:1", put: { our_group: [{ id: "a" }] } });
  store.snapshot({ channel: "group:b", frame: "e:1", put: { our_group: [{ id: "b" }] } });
  assert.deepEqual(ids(store, "our_group"), ["a", "b"]);
  store.snapshot({ channel: "group:a", frame: "", put: {} });
  assert.deepEqual(ids(store, "our_group"), ["b"]);
  assert.deepEqual(store.frames(), { "group:b": "e:1" });
});

test("who reads a kind is told when that kind changes, once a message", () => {
  const store = createStore();
  const seen = [];
  effect(() => seen.push(ids(store, "idea").join()));
  store.snapshot({ channel: "board", frame: "e:1", put: { idea: [{ id: "a" }], theme: [{ id: "t" }] } });
  store.changes({ channel: "board", frame: "e:2", put: { theme: [{ id: "u" }] } });
  store.changes({ channel: "board", frame: "e:3", put: { idea: [{ id: "b" }, { id: "c" }] } });
  assert.deepEqual(seen, ["", "a", "a,b,c"]);
});
