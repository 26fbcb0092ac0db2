// How long steps take, and whether the day keeps its time: what is still planned, and when one would be done.

import { html, useEffect, useState } from "../html.js";
import { t, tn } from "../i18n.js";

const MINUTE = 60000;
const OFTEN = 20000; // ms: the minute one reads is hardly ever an old one

export const minutes = (n) => tn("{n} minute", "{n} minutes", n);

/** Minutes planned for what comes after the step that is on the board; what is skipped takes none. */
export function planned(steps, current) {
  const at = steps.findIndex(({ id }) => id === current);
  return steps.slice(at + 1).reduce((sum, step) => sum + (step.skipped ? 0 : step.minutes), 0);
}

/** 95 → "1 h 35 min" */
export function long(n) {
  if (n < 60) return minutes(n);
  return n % 60 ? t("{h} h {m} min", { h: Math.floor(n / 60), m: n % 60 }) : t("{h} h", { h: n / 60 });
}

const two = (n) => String(n).padStart(2, "0");

/** The time of day on the clock of the room, to five minutes: nobody has planned it closer. */
export function timeOfDay(ms) {
  const then = new Date(Math.round(ms / (5 * MINUTE)) * 5 * MINUTE);
  return `${two(then.getHours())}:${two(then.getMinutes())}`;
}

export function Ahead({ steps, current }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), OFTEN);
    return () => clearInterval(tick);
  }, []);
  const left = planned(steps, current);
  if (!left) return null;
  return html`<p class="hint ahead">${t("After this step: {long} as planned, until about {time}.", { long: long(left).replace(/ /g, "\u00a0"), time: timeOfDay(now + left * MINUTE) })}</p>`;
}
