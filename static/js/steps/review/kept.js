// What was promised and what has been said since, put together by action.

import { all } from "../../store.js";
import { QUESTIONS } from "../plan/questions.js";

const newest = (list) => [...list].sort((a, b) => b.number - a.number)[0];
const inOrder = (list) => [...list].sort((a, b) => a.position - b.position);

/** The newest report on an action, or undefined: nothing heard. */
export const latest = (reports, action) => newest(reports.filter((report) => report.action === action));

/** Whether a report was given after a meeting was held (`at`). Between two it says on which day, and in which order a group has reported. */
function isSince(report, at, reports, meetings) {
  if (report.meeting) return (meetings.find(({ id }) => id === report.meeting) || at).position > at.position;
  const there = reports.filter(({ group, meeting }) => group === report.group && meeting === at.id);
  return there.length ? there.some(({ number }) => number < report.number) : report.day >= (at.date || "");
}

/** The newest that has been said of a promise since it was given, or undefined: what was known when it was given again is no news. */
export function heardOf(promise, reports, meetings) {
  const at = meetings.find(({ id }) => id === promise.meeting);
  return latest(at ? reports.filter((report) => isSince(report, at, reports, meetings)) : reports, promise.action);
}

/** The questions an action answers otherwise than a promise of it did; none of what is hidden, or of an action this screen does not see. */
export const changed = (promise, action) =>
  action && !promise.hidden && !action.hidden ? QUESTIONS.filter(({ field }) => action[field] !== promise[field]) : [];

/** Whether an action is done or ended: nobody promises it any more. */
export const isOver = ({ id }) => ["done", "ended"].includes((latest(all("report"), id) || {}).status);

/** What a group promised before a meeting, and at which; `meetings` say what was before. */
function before(promises, group, meetings, meeting) {
  const place = (id) => (meetings.find((each) => each.id === id) || { position: -1 }).position;
  return promises
    .filter((promise) => promise.group === group && place(promise.meeting) < place(meeting))
    .map((promise) => ({ promise, at: place(promise.meeting) }));
}

/** What a group promised last before a meeting, in order. */
export function promised(promises, group, meetings, meeting) {
  const given = before(promises, group, meetings, meeting);
  const last = Math.max(...given.map(({ at }) => at));
  return inOrder(given.filter(({ at }) => at === last).map(({ promise }) => promise));
}

/** What a group has taken up without having promised it before that meeting, as promises that are new (`isNew`). */
export function takenUp(actions, promises, group, meetings, meeting) {
  const given = before(promises, group, meetings, meeting);
  const isNew = (action) => action.group === group && !given.some(({ promise }) => promise.action === action.id);
  return inOrder(actions.filter(isNew)).map((action) => ({ ...action, action: action.id, isNew: true }));
}

/**
 * What a group looks back at, wherever it is counted: what it promised last before a meeting, and what it has taken up since and
 * said something of. `[{promise, report}]` with the newest report of each since it was promised; undefined: nothing heard.
 */
export function lookedBackAt(actions, reports, ...then) {
  const [, , meetings] = then;
  const since = takenUp(actions, ...then).filter(({ action }) => latest(reports, action));
  return [...promised(...then), ...since].map((promise) => ({ promise, report: heardOf(promise, reports, meetings) }));
}

/**
 * How an action stands beside what its group promised of it last before a meeting: "new", "changed", "same"; "" if no meeting has been held
 * before that one, or if it is hidden.
 */
export function standing(action, promises, meetings, meeting) {
  const { position } = meetings.find(({ id }) => id === meeting) || {};
  if (action.hidden || !meetings.some((each) => each.stage === "ended" && each.position < position)) return "";
  const [last] = before(promises, action.group, meetings, meeting).filter(({ promise }) => promise.action === action.id).sort((a, b) => b.at - a.at);
  if (!last) return "new";
  return changed(last.promise, action).length ? "changed" : "same";
}
