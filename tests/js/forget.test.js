// Handing over a shared phone: all that one workshop's people kept here is gone, and what others keep is not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inMemory } from "../../static/js/keep.js";
import { createOutbox } from "../../static/js/outbox.js";
import { forget, owners } from "../../static/js/next/forget.js";

/** A phone on which somebody has sat down in two workshops, written, chosen a group and opened its page. */
async function used() {
  const drawer = inMemory();
  for (const [workshop, meeting] of [["here", "day"], ["here", "follow-up"], ["there", "other"]]) {
    await drawer.write(`seat:${meeting}`, { meeting, workshop, secret: `secret of ${meeting}`, taken: true });
    await drawer.write(`door:${meeting}`, { token: `door of ${meeting}` });
    await drawer.write(`draft:${meeting}:write:step`, { key: "write:step", value: `begun in ${meeting}` });
    await drawer.write(`draft:${meeting}:order:step`, { key: "order:step", value: [`handle in ${meeting}`] });
    await createOutbox(drawer, meeting).keep("post_idea", { text: `waiting in ${meeting}` });
    await drawer.write(`group:g-${meeting}`, { group: `g-${meeting}`, workshop, token: `token of ${meeting}` });
    const page = `group-token of ${meeting}`;
    await drawer.write(`draft:${page}:what`, { key: "what", value: `promise in ${meeting}` });
    await createOutbox(drawer, page).keep("add_action", { what: `action in ${meeting}` });
  }
  await drawer.write("language", "en");
  await drawer.write("typeface", true);
  return drawer;
}

const left = async (drawer) => JSON.stringify(await drawer.list(""));

test("everything of the workshop is forgotten, and nothing of another", async () => {
  const drawer = await used();
  const before = await drawer.list("");
  assert.match(await left(drawer), / of day| in day/, "the control: it is there before");
  await forget("here", await owners("here", drawer), drawer);
  assert.doesNotMatch(await left(drawer), /day|follow-up|"en"/);
  const others = before.filter((value) => / (of|in) other/.test(JSON.stringify(value)));
  assert.equal((await drawer.list("")).length, others.length + 1, "and the typeface");
});

test("what another tab keeps after the seat is forgotten goes the second time", async () => {
  const drawer = await used();
  const whose = await owners("here", drawer);
  await forget("here", whose, drawer);
  await drawer.write("draft:day:write:step", { key: "write:step", value: "a straggler of day" });
  await forget("here", [], drawer);
  assert.match(await left(drawer), /straggler/, "the control: without knowing whose it was it would be left");
  await forget("here", whose, drawer);
  assert.doesNotMatch(await left(drawer), /straggler/);
});
