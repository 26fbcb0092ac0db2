// What the room may see of a step's ideas: the lead's own page draws the board too, and knows more than it shows.

import { all, get } from "../store.js";

/** It came after the writing, and has not been taken up: not on the wall. */
export const isLate = ({ tray }) => tray === "waiting" || tray === "declined";

/** In another language, and nobody has typed what it says: the lead alone is told of it. */
const isUnread = ({ language, rendered, original }) => Boolean(language) && !original && !rendered;

/** The ideas on a collecting step's wall. */
function onWall(id) {
  const step = get("step", id);
  if (!step || step.stage !== "revealed") return [];
  return all("idea").filter((idea) => idea.step === id && !idea.hidden && !isLate(idea) && !isUnread(idea));
}

/** As notes `{id, text, theme, alike}`, in an order that says nothing (ids are random); those that lie in another are counted there. */
export function notesOf(id) {
  const ideas = onWall(id);
  const there = new Map(ideas.map((idea) => [idea.id, idea]));
  const notes = new Map();
  for (const idea of ideas) {
    const root = rootOf(idea, there);
    if (!notes.has(root.id)) notes.set(root.id, { id: root.id, text: root.text, original: root.original || "", theme: root.theme, alike: 0 });
    notes.get(root.id).alike += 1;
  }
  return [...notes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function rootOf(idea, there) {
  let root = idea;
  for (let hops = 0; there.has(root.merged_into) && hops < there.size; hops += 1) root = there.get(root.merged_into);
  return root;
}

/** How many ideas notes stand for. */
export const count = (notes) => notes.reduce((sum, note) => sum + note.alike, 0);
