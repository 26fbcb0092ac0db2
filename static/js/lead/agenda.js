// The day's steps on their thread: what has been, what is now, what comes; a step one touches can be put on the board.

import { html, useEffect, useRef } from "../html.js";
import { language, t, words } from "../i18n.js";
import { agenda, workshop } from "../current.js";
import { Icon } from "../parts/icons.js";
import { EditAgendaButton } from "./agendaedit.js";
import { Ahead, minutes } from "./howlong.js";
import { inHand, look, openMeeting, view } from "./place.js";

export const titleOf = (step) => words(step.texts, "title", workshop().language);

/** One line under the title: where the step stands, in words. */
function standing(step, now) {
  if (step.closed) return now ? `${t("now")}, ${t("closed")}` : t("closed");
  if (now) return step.minutes ? t("now, {time}", { time: minutes(step.minutes) }) : t("now");
  if (step.skipped) return t("skipped");
  if (step.begun) return step.locked ? t("has been, locked") : t("has been");
  return step.minutes ? minutes(step.minutes) : "";
}

function Step({ step, now, been }) {
  const state = now ? "now" : been ? "been" : "coming";
  const seen = inHand();
  const choose = () => {
    look(step.id);
    view.value = "work";
  };
  return html`<li class="step" data-state=${state} data-skipped=${step.skipped ? "yes" : undefined}>
    <button
      type="button"
      aria-current=${now ? "step" : undefined}
      aria-pressed=${seen && seen.id === step.id ? "true" : "false"}
      onClick=${choose}
    >
      <span class="mark">${state === "been" && html`<${Icon} name="check" />`}</span>
      <span class="step-title" lang=${language.value}>${titleOf(step)}</span>
      <span class="standing">${standing(step, now)}</span>
    </button>
  </li>`;
}

export function Agenda() {
  const open = openMeeting();
  const list = useRef(null);
  useEffect(() => {
    const now = list.current.querySelector("[aria-current]");
    if (now) now.scrollIntoView({ block: "nearest" });
  }, [open.current]);
  const steps = agenda(open);
  const at = steps.findIndex((step) => step.id === open.current);
  return html`<nav class="agenda" aria-labelledby="agenda-title">
    <h2 id="agenda-title">${t("Today's steps")}</h2>
    <ol ref=${list}>
      ${steps.map(
        (step, i) => html`<${Step} key=${step.id} step=${step} now=${i === at} been=${step.begun} />`,
      )}
    </ol>
    <${Ahead} steps=${steps} current=${open.current} />
    <p class="handles"><${EditAgendaButton} meeting=${open} /></p>
  </nav>`;
}
