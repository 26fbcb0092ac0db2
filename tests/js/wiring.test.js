// What a page hears of the network and of its own sleep reaches the one who dials: a phone does not sit out its pause.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Manager } from "socket.io-client";

mock.timers.enable({ apis: ["setTimeout", "Date"] }); // time stands still unless a test says otherwise
const view = Object.assign(new EventTarget(), { WebSocket: Object });
const page = new EventTarget();
Object.assign(globalThis, { window: view, document: page });

let attempts = 0;
let network;
Manager.prototype.open = function open() {
  attempts += 1;
  network = this;
};

const { connect } = await import("../../static/js/connection.js");
connect({ workshop: "w", auth: () => ({}), through: { shut() {} } });

beforeEach(() => {
  page.visibilityState = "visible";
  network.emitReserved("error", new Error("as the library says that an attempt did not go"));
  attempts = 0;
});

test("in its pause a phone waits, and then it tries again", () => {
  assert.equal(attempts, 0);
  mock.timers.tick(4000);
  assert.equal(attempts, 1);
});

for (const [event, where] of [["online", view], ["pageshow", view], ["visibilitychange", page], ["resume", page]]) {
  test(`${event} in its pause: it tries again at once`, () => {
    where.dispatchEvent(new Event(event));
    assert.equal(attempts, 1);
  });
}

for (const event of ["visibilitychange", "resume"]) {
  test(`${event} out of sight: it goes on waiting`, () => {
    page.visibilityState = "hidden";
    page.dispatchEvent(new Event(event));
    assert.equal(attempts, 0);
  });
}
