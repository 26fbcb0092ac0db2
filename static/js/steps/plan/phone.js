// Planning on a phone: one's own group's promises, edited by all its phones at once.

import { ofStep } from "../../current.js";
import { html } from "../../html.js";
import { t } from "../../i18n.js";
import { ourGroups } from "../../phone/groups.js";
import { SaveLink } from "../../phone/link.js";
import { HowManyHidden, Notice, Offline } from "../../phone/notices.js";
import { Help, Prompt } from "../../phone/prompt.js";
import { StatusMark, statusWord } from "../../parts/status.js";
import { all } from "../../store.js";
import { forming } from "../groups/formed.js";
import { Choose } from "../groups/phone.js";
import { latest } from "../review/kept.js";
import { SayHowItGoes } from "../review/report.js";
import { GroupPlan } from "./group.js";
import { groupless } from "./groupless.js";

/** Of what was promised before one can say how it goes here too: that is how it is ended. */
const says = ({ id, what }) => all("promise").some(({ action }) => action === id) && html`<div class="says"><${HowItGoes} action=${id} />
  <${SayHowItGoes} action=${id} what=${what} /></div>`;

function HowItGoes({ action }) {
  const report = latest(all("report"), action);
  return html`<p class="now"><${StatusMark} status=${report && report.status} /><strong>${statusWord(report && report.status)}</strong></p>`;
}

export function Plan({ step }) {
  const groups = ourGroups();
  return html`<${Prompt} step=${step} />
    <${Help} step=${step} />
    <${Offline} />
    <${HowManyHidden} of=${step} />
    ${groups.length === 0 && html`<${Groupless} step=${step} />`}
    ${groups.map((group) => html`<section key=${group.id} class="our-group">
      <h2 dir="auto">${group.name}</h2>
      ${group.purpose && html`<p dir="auto">${group.purpose}</p>`}
      <${GroupPlan} group=${group} says=${says}><${SaveLink} group=${group} /></${GroupPlan}>
    </section>`)}`;
}

/** Whoever has not chosen yet can do it here, as long as the groups' seats are not counted. */
function Groupless({ step }) {
  const groups = [].concat(...forming(step).map(({ id, begun, locked, closed }) => (begun && !locked && !closed ? ofStep("group", id) : [])));
  const open = groups.length > 0;
  const words = open
    ? t("You are not in a group yet. Choose one here.")
    : groupless();
  return html`<${Notice} icon="people">${words}</${Notice}>
    ${open && html`<${Choose} groups=${groups} />`}`;
}
