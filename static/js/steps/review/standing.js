// How several promises stand, counted by their word.

import { html } from "../../html.js";
import { STATUSES, StatusMark, statusWord } from "../../parts/status.js";

/** `reports` has the newest of each promise; of one nobody has said anything of, undefined. */
export function Standing({ reports, look }) {
  const states = [...STATUSES, ""].map((status) => [status, reports.filter((report) => (report ? report.status : "") === status).length]);
  return html`<ul class=${look}>
    ${states.filter(([, n]) => n).map(([status, n]) => html`<li key=${status}>
      <${StatusMark} status=${status} /> ${statusWord(status)} <strong>${n}</strong>
    </li>`)}
  </ul>`;
}
