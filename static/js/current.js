// Where the process is: the workshop, the meeting that is open, its steps in order and the one that is shown.

import { all, get, one } from "./store.js";

export const workshop = () => one("workshop");

/** A phone's own meeting; else the open one, between meetings the one that comes next, in the end the last. */
export function meeting() {
  const me = one("me");
  if (me) return get("meeting", me.meeting);
  const inOrder = all("meeting").sort((a, b) => a.position - b.position);
  return (
    inOrder.find((m) => m.stage === "open") || inOrder.find((m) => m.stage === "planned") || inOrder[inOrder.length - 1]
  );
}

/** The planned meeting after this one, or undefined. */
export function nextMeeting(after = meeting()) {
  if (!after) return undefined;
  return all("meeting")
    .sort((a, b) => a.position - b.position)
    .find((m) => m.position > after.position && m.stage === "planned");
}

/** A meeting's steps in the order of its agenda. */
export function agenda(of = meeting()) {
  return of ? of.agenda.map((id) => get("step", id)).filter(Boolean) : [];
}

/** The step that is shown now, or undefined. */
export function step(of = meeting()) {
  return of && of.current ? get("step", of.current) : undefined;
}

/** A pause or a word in between: of a meeting's welcomes all but the first that is not skipped. */
export function isBreak({ id, kind, meeting: its }) {
  const [first] = agenda(get("meeting", its)).filter((other) => other.kind === "welcome" && (!other.skipped || other.id === id));
  return kind === "welcome" && Boolean(first) && first.id !== id;
}

/** How many of a step's own have been hidden: always said. */
export const hiddenIn = (id) => (get("step", id) || {}).hidden || 0;

/** How many are hidden of what a step shows: one sorts ideas, and votes on headings, of an earlier step. */
export const hiddenOf = ({ id, kind, source }) => (kind === "vote" ? 0 : hiddenIn(id)) + (["cluster", "vote"].includes(kind) ? hiddenIn(source) : 0);

/** All of a kind that belong to a step, in their own order. */
export function ofStep(kind, id) {
  return all(kind)
    .filter((entity) => entity.step === id)
    .sort((a, b) => (a.position || 0) - (b.position || 0));
}
