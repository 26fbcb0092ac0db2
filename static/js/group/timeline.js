// What a group's page tells, in order: what was said, what was promised, what happened, and again after each meeting.

/**
 * `[{what: "said", ideas, day} | {what: "promised", promises, day} | {what: "happened", reports}]`.
 * What was reported up to a meeting, or in it, stands before its promises: one looks back, then promises anew.
 */
export function timeline({ ideas, promises, reports, meetings }) {
  const inOrder = [...meetings].sort((a, b) => a.position - b.position);
  const promising = inOrder.filter(({ id }) => promises.some(({ meeting }) => meeting === id));
  const events = ideas.length > 0 ? [{ what: "said", ideas, day: inOrder[0].date }] : [];
  let told = [...reports].sort((a, b) => a.day.localeCompare(b.day) || a.number - b.number);
  const place = (id) => inOrder.findIndex((meeting) => meeting.id === id);
  promising.forEach((meeting, i) => {
    // On the day of the first promises what was told by itself came after them, later in the evening.
    const by = (day) => (i > 0 ? day <= meeting.date : day < meeting.date);
    const isBefore = (report) => (report.meeting ? place(report.meeting) <= place(meeting.id) : by(report.day));
    const before = told.filter(isBefore);
    told = told.filter((report) => !before.includes(report));
    if (i > 0 || before.length > 0) events.push({ what: "happened", reports: before });
    const given = promises.filter((promise) => promise.meeting === meeting.id).sort((a, b) => a.position - b.position);
    events.push({ what: "promised", promises: given, day: meeting.date });
  });
  if (promising.length > 0 || told.length > 0) events.push({ what: "happened", reports: told });
  return events;
}
