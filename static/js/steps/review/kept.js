// What was promised and what has been said since, put together by action.

import { all } from "../../store.js";

const newest = (list) => [...list].sort((a, b) => b.number - a.number)[0];
const inOrder = (list) => [...list].sort((a, b) => a.position - b.position);

/** The newest report on an action, or undefined: nothing heard. */
export const latest = (reports, action) => newest(reports.filter((report) => report.action === action));

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
