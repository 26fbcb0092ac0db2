// What was promised and what has been said since, put together by action.

const newest = (list, by) => [...list].sort((a, b) => by(b) - by(a))[0];

/** The newest report on an action, or undefined: nothing heard. */
export const latest = (reports, action) =>
  newest(reports.filter((report) => report.action === action), (report) => report.number);

/** The newest promise on each action of a group, in order; `meetings` say which is newer. */
export function promised(promises, group, meetings) {
  const position = (promise) => (meetings.find(({ id }) => id === promise.meeting) || { position: 0 }).position;
  const ofGroup = promises.filter((promise) => promise.group === group);
  const actions = [...new Set(ofGroup.map(({ action }) => action))];
  return actions
    .map((action) => newest(ofGroup.filter((promise) => promise.action === action), position))
    .sort((a, b) => a.position - b.position);
}

/** Where a group is as a whole: the newest report on any of its actions, or undefined. */
export const standing = (reports, group) =>
  newest(
    reports.filter((report) => report.group === group),
    (report) => Number(report.day.replace(/-/g, "")) * 1000 + report.number,
  );
