// Reviewing on a phone: the group on the board, what it promised beside what has happened; members say how it goes.

import { focusOf } from "../../board/focus.js";
import { html, useRef } from "../../html.js";
import { t } from "../../i18n.js";
import { StatusMark, statusWord } from "../../parts/status.js";
import { Fold } from "../../phone/fold.js";
import { ourGroups } from "../../phone/groups.js";
import { HowManyHidden, Notice, Offline } from "../../phone/notices.js";
import { Help, Prompt } from "../../phone/prompt.js";
import { all, get } from "../../store.js";
import { groupsOf } from "../groups/formed.js";
import { actionsOf } from "../plan/group.js";
import { groupless } from "../plan/groupless.js";
import { QUESTIONS } from "../plan/questions.js";
import { changed, heardOf, lookedBackAt, promised, takenUp } from "./kept.js";
import { hasBegun, SayHowItGoes } from "./report.js";
import { Standing } from "./standing.js";

/** Whether somebody here has begun to say how it goes with something the group does. */
const isWritten = (group) => actionsOf(group).some(({ id }) => hasBegun(id));

export function Review({ step }) {
  // While one writes in it a form stays where it is, whatever the board shows.
  const { on } = focusOf(step);
  const held = useRef(on);
  const groups = ourGroups();
  if (!groups.some(isWritten)) held.current = on;
  const shown = held.current && get("group", held.current);
  const ours = groups.filter(({ id }) => id !== held.current);
  return html`<${Prompt} step=${step} />
    <${Offline} />
    <${HowManyHidden} of=${step} />
    ${shown ? html`<${ThenNow} step=${step} group=${shown} />` : html`<${Help} step=${step} /><${Standings} step=${step} />`}
    ${ours.map((group) => html`<${Fold} key=${group.id} look="theme" word=${t("Your group: {group}", { group: group.name })} begun=${isWritten(group)}>
      <${ThenNow} step=${step} group=${group} />
    </${Fold}>`)}
    ${groups.length === 0 && groupsOf(step).length > 0 && html`<${Notice} icon="people">${groupless()}</${Notice}>`}`;
}

/** Other groups' plans are not this phone's to see: what they have taken up is known from what was said of it. */
const spokenOf = () => [...new Map(all("report").map(({ action, group }) => [action, { id: action, group }])).values()];

export function Standings({ step }) {
  const actions = spokenOf();
  const groups = groupsOf(step);
  return html`<ul class="standings">
    ${groups.map((group) => {
      const reports = lookedBackAt(actions, all("report"), all("promise"), group.id, all("meeting"), step.meeting).map(({ report }) => report);
      const [report] = reports;
      if (!reports.length) return html`<li key=${group.id}><span><strong dir="auto">${group.name}</strong><br />${t("Nothing was promised.")}</span></li>`;
      if (reports.length > 1) {
        return html`<li key=${group.id}><div><strong dir="auto">${group.name}</strong><${Standing} reports=${reports} look="standing-counts" /></div></li>`;
      }
      return html`<li key=${group.id}><${StatusMark} status=${report && report.status} />
        <span><strong dir="auto">${group.name}</strong><br />${statusWord(report && report.status)}</span></li>`;
    })}
  </ul>`;
}

function ThenNow({ step, group }) {
  const then = [all("promise"), group.id, all("meeting"), step.meeting];
  const member = ourGroups().some(({ id }) => id === group.id);
  const plan = actionsOf(group);
  const promises = [...promised(...then), ...takenUp(plan.length ? plan : spokenOf(), ...then)];
  return html`<section class="then-now">
    <h2 dir="auto">${group.name}</h2>
    ${promises.length === 0 && html`<p class="slot">${t("Nothing was promised.")}</p>`}
    ${promises.map((promise) => html`<article key=${promise.id} class="paper">
      <h3>${promise.isNew ? t("New since last time") : t("This is what we promised")}</h3>
      <${Given} promise=${promise} now=${get("our_action", promise.action)} />
      <h3>${t("This is how it is now")}</h3>
      <${Now} report=${heardOf(promise, all("report"), all("meeting"))} />
      ${member && html`<${SayHowItGoes} action=${promise.action} what=${promise.what} />`}
    </article>`)}
  </section>`;
}

/** A promise as it was given: what, and the answers that were filled in; then those that read otherwise `now`, to whoever sees the plan. */
export function Given({ promise, now }) {
  if (promise.hidden) return html`<p class="slot">${t("Hidden by the facilitator")}</p>`;
  const since = changed(promise, now);
  return html`<${Answers} of=${promise} asked=${QUESTIONS.filter(({ field }) => promise[field])} />
    ${since.length > 0 && html`<p class="label">${t("Changed since then")}</p><${Answers} of=${now} asked=${since} />`}`;
}

const Answers = ({ of, asked }) => asked.map(({ field, ask }) => html`<p key=${field} class="lines" dir=${field === "what" ? "auto" : null}>
  ${field !== "what" && html`<strong>${ask()}</strong><br />`}<span dir="auto">${of[field] || t("Not filled in yet")}</span></p>`);

/** What was said with a status, unless the lead has hidden it. */
export const ReportNote = ({ report }) =>
  report.hidden ? html`<p class="hint">${t("Hidden by the facilitator")}</p>` : html`<p class="lines" dir="auto">${report.note}</p>`;

export function Now({ report }) {
  return html`<div class="now"><${StatusMark} status=${report && report.status} />
    <div><strong>${statusWord(report && report.status)}</strong>
      ${report ? html`<${ReportNote} report=${report} />` : html`<p>${t("Who will get in touch?")}</p>`}</div>
  </div>`;
}
