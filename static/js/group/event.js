// One event of a group's timeline: a figure on the thread, the day, and what was said, promised or done.

import { html } from "../html.js";
import { day, t } from "../i18n.js";
import { standing } from "../parts/alike.js";
import { Note } from "../parts/note.js";
import { StatusMark, statusWord } from "../parts/status.js";
import { Figure } from "../parts/thread.js";
import { Given, ReportNote } from "../steps/review/phone.js";

function Event({ figure, when, head, children }) {
  return html`<li class="event">
    <div class="event-figure">${figure}</div>
    <div class="event-words">${when && html`<p class="hint">${day(when)}</p>`}<h2>${head}</h2>${children}</div>
  </li>`;
}

export function Said({ ideas, when }) {
  const shown = standing(ideas);
  return html`<${Event} figure=${html`<${Figure} phase=${shown[0].phase} />`} when=${when} head=${t("This is what we said")}>
    <ul class="notes">
      ${shown.map((idea) => html`<li key=${idea.id} data-phase=${idea.phase}><${Note} id=${idea.id} text=${idea.text} original=${idea.original} /></li>`)}
    </ul>
  </${Event}>`;
}

/** `now` gives the action of a promise that nothing was promised of later: it may read otherwise by now. */
export function Promised({ promises, when, now }) {
  return html`<${Event} figure=${html`<${Figure} phase="realisation" />`} when=${when} head=${t("This is what we promised")}>
    ${promises.map((promise) => html`<div key=${promise.id} class="paper"><${Given} promise=${promise} now=${now(promise)} /></div>`)}
  </${Event}>`;
}

/** `what` gives an action's words by its id, where there is more than one. Silence is shown as silence. */
export function Happened({ reports, what }) {
  const last = reports[reports.length - 1];
  return html`<${Event} figure=${html`<${StatusMark} status=${last && last.status} />`} when=${last && last.day} head=${t("This is what has happened")}>
    ${!last && html`<p class="slot">${statusWord()}. ${t("Who will get in touch?")}</p>`}
    ${reports.map((report) => html`<div key=${report.id} class="paper">
      ${what(report.action) && html`<p class="hint" dir="auto">${what(report.action)}</p>`}
      <p><strong>${statusWord(report.status)}</strong>${reports.length > 1 && html` <span class="hint">${day(report.day)}</span>`}</p>
      ${(report.note || report.hidden) && html`<${ReportNote} report=${report} />`}
    </div>`)}
  </${Event}>`;
}

export function Again({ when }) {
  return html`<${Event} figure=${html`<${StatusMark} />`} when=${when} head=${t("We meet again")}>
    <p>${t("Then the group tells how it went.")}</p>
  </${Event}>`;
}
