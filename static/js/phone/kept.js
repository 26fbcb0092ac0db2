// Until when what one writes is kept: said at the door, and later under "More".

import { html } from "../html.js";
import { day, t } from "../i18n.js";

/** Of the workshop; one from before there were days says nothing. */
export function KeptUntil({ contributions_until: until, results_until: results }) {
  return until && html`<p>${t("What you write is deleted after {day}. What the groups promise is deleted after {later}.", {
    day: day(until, true), later: day(results, true),
  })}</p>`;
}
