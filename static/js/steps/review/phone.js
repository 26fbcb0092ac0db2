// Reviewing on a phone: the group on the board, what it promised beside what has happened; members say how it goes.

import { html } from "../../html.js";
import { t } from "../../i18n.js";
import { StatusMark, statusWord } from "../../parts/status.js";
import { ourGroups } from "../../phone/groups.js";
import { HowManyHidden, Offline } from "../../phone/notices.js";
import { Help, Prompt } from "../../phone/prompt.js";
import { all, get } from "../../store.js";
import { QUESTIONS } from "../plan/questions.js";
import { latest, promised, standing } from "./kept.js";
import { SayHowItGoes } from "./report.js";

export function Review({ step }) {
  const shown = step.focus && get("group", step.focus);
  const ours = ourGroups().filter(({ id }) => id !== step.focus);
  return html`<${Prompt} step=${step} />
    <${Offline} />
    <${HowManyHidden} of=${step} />
    ${shown ? html`<${ThenNow} group=${shown} />` : html`<${Help} step=${step} /><${Standings} step=${step} />`}
    ${ours.map((group) => html`<details key=${group.id} class="theme">
      <summary>${t("Your group: {group}", { group: group.name })}</summary><${ThenNow} group=${group} />
    </details>`)}`;
}

export function Standings({ step }) {
  const groups = all("group").filter((group) => group.step === step.source).sort((a, b) => a.position - b.position);
  return html`<ul class="standings">
    ${groups.map((group) => {
      const report = standing(all("report"), group.id);
      return html`<li key=${group.id}><${StatusMark} status=${report && report.status} />
        <span><strong dir="auto">${group.name}</strong><br />${statusWord(report && report.status)}</span></li>`;
    })}
  </ul>`;
}

function ThenNow({ group }) {
  const promises = promised(all("promise"), group.id, all("meeting"));
  const member = ourGroups().some(({ id }) => id === group.id);
  return html`<section class="then-now">
    <h2 dir="auto">${group.name}</h2>
    ${promises.length === 0 && html`<p class="slot">${t("Nothing was promised.")}</p>`}
    ${promises.map((promise) => html`<article key=${promise.id} class="paper">
      <h3>${t("This is what we promised")}</h3>
      <${Given} promise=${promise} />
      <h3>${t("This is how it is now")}</h3>
      <${Now} report=${latest(all("report"), promise.action)} />
      ${member && html`<${SayHowItGoes} action=${promise.action} what=${promise.what} />`}
    </article>`)}
  </section>`;
}

/** A promise as it was given: what, and the answers that were filled in. */
export function Given({ promise }) {
  if (promise.hidden) return html`<p class="slot">${t("Hidden by the facilitator")}</p>`;
  return html`<p class="lines" dir="auto">${promise.what}</p>
    ${QUESTIONS.slice(1).filter(({ field }) => promise[field]).map(({ field, ask }) => html`<p key=${field} class="lines">
      <strong>${ask()}</strong> <span dir="auto">${promise[field]}</span>
    </p>`)}`;
}

/** What was said with a status, unless the lead has hidden it. */
export const ReportNote = ({ report }) =>
  report.hidden ? html`<p class="hint">${t("Hidden by the facilitator")}</p>` : html`<p class="lines" dir="auto">${report.note}</p>`;

export function Now({ report }) {
  return html`<div class="now"><${StatusMark} status=${report && report.status} />
    <div><strong>${statusWord(report && report.status)}</strong>
      ${report ? html`<${ReportNote} report=${report} />` : html`<p>${t("Who will get in touch?")}</p>`}</div>
  </div>`;
}
