// The board's still pictures: before a meeting, when the lead has covered it, after the last one, and while waiting.

import { workshop } from "../current.js";
import { html, useEffect, useState } from "../html.js";
import { day, named, t } from "../i18n.js";
import { Sheet } from "./sheet.js";

const PATIENCE = 400; // ms before it says that it is fetching

/** No time stands on it: that of the step under a cover is not how long the break is. */
function Still({ phase, title, subtitle, large, children }) {
  return html`<${Sheet} phase=${phase} title=${title} subtitle=${subtitle} timed>
    <div class="board-still"><p class="board-large" dir="auto">${large}</p>${children}</div>
  <//>`;
}

export function BeforeMeeting({ meeting }) {
  const { title, place, language } = workshop();
  const when = [meeting.date && day(meeting.date), place].filter(Boolean).join(", ");
  return html`<${Still} phase="preparation" title=${named(meeting.names, language)} large=${title}>
    ${when && html`<p dir="auto">${when}</p>`}
    <p>${t("The meeting has not begun.")}</p>
  <//>`;
}

/** The lead has covered the board for a while. */
export function Covered({ phase }) {
  return html`<${Still} phase=${phase} title=${t("Break")} large=${t("We will go on soon.")} />`;
}

/** `next` is the meeting to come, if there is one. */
export function Ended({ next }) {
  const { title } = workshop();
  return html`<${Still} phase="follow_up" title=${t("The meeting has ended")} large=${t("Thank you for taking part!")}>
    <p dir="auto">${title}</p>
    ${next && next.date && html`<p>${t("We meet again on {day}.", { day: day(next.date) })}</p>`}
  <//>`;
}

/** Before anything has come: nothing at first, for it is soon here. */
export function Waiting() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const clock = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(clock);
  }, []);
  return html`<${Sheet} phase="preparation" title=${late ? t("Fetching …") : ""} />`;
}
