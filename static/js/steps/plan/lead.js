// Planning for the lead: each group's actions as they come, and who lacks what.

import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { all } from "../../store.js";
import { forming, groupsOf } from "../groups/formed.js";
import { isOver, takenUp } from "../review/kept.js";
import { SinceLast } from "./since.js";
import { Icon } from "../../parts/icons.js";
import { groupPage } from "../../lead/address.js";
import { Refusal } from "../../lead/button.js";
import { Hide, HowManyHidden, Words } from "../../lead/hide.js";
import { InGroups } from "../../lead/ingroups.js";
import { openMeeting } from "../../lead/place.js";

const PLACE = "plan";
const byPosition = (a, b) => a.position - b.position;

/** The answers an action still lacks, in words; `what` is always there. */
function lacks(action) {
  const asked = {
    who: t("who"),
    by_when: t("by when"),
    first_step: t("the first step"),
    measure: t("how we know it helped"),
  };
  return Object.keys(asked).filter((field) => !action[field]).map((field) => asked[field]);
}

function Action({ action, step }) {
  const missing = lacks(action);
  return html`<li class=${missing.length ? "row lacking" : "row"}>
    <p><${Words} hidden=${action.hidden}>${action.what}<//></p>
    <div class="handles"><${Hide} what="action" thing=${action} words=${action.what} place=${PLACE} /></div>
    <${SinceLast} action=${action} step=${step} look="hint whole" />
    <p class="hint whole">
      ${missing.length ? t("Lacks {what}", { what: missing.join(", ") }) : html`<${Icon} name="check" /> ${t("All answered")}`}
    </p>
  </li>`;
}

/** Whether a lead may have to hold the pen: for those without a phone, or where nobody has chosen the group on one. */
const writesFor = ({ token, taken }) => token && (!taken || (openMeeting() || {}).without_phone > 0);

function Group({ group, actions, step }) {
  return html`<section class=${actions.length ? "paper" : "silent"}>
    <div class="theme-head">
      <h3 dir="auto">${group.name}</h3>
      <span class="count">${actions.length}</span>
    </div>
    ${actions.length
      ? html`<ul class="list">${actions.map((action) => html`<${Action} key=${action.id} action=${action} step=${step} />`)}</ul>`
      : html`<p class="slot">${t("Nothing written yet. Does the group need help?")}</p>`}
    ${writesFor(group) && html`<div class="handles"><a class="button" href=${groupPage(group)} target="_blank" rel="noopener">${t("Write for the group")}</a></div>`}
  </section>`;
}

export function Plan({ step }) {
  const groups = groupsOf(step);
  const of = (group) => all("action").filter((action) => action.group === group.id && !isOver(action)).sort(byPosition);
  // What was promised at an earlier meeting is no beginning here.
  const isNew = ({ id }) => takenUp(all("action"), all("promise"), id, all("meeting"), step.meeting).some((action) => !isOver(action));
  const begun = groups.filter(isNew).length;
  // Whoever is in none can still choose one, here too.
  const isOpen = !step.closed && forming(step).some(({ meeting, closed }) => meeting === step.meeting && !closed);
  return html`<p>
      <b>${tn("{begun} of {n} group has begun", "{begun} of {n} groups have begun", groups.length, { begun })}</b>
    </p>
    ${isOpen && html`<${InGroups} groups=${groups} />`}
    <${HowManyHidden} n=${step.hidden} />
    <${Refusal} place=${PLACE} />
    ${!groups.length && html`<p class="slot">${t("There are no groups yet. They are made in the step before.")}</p>`}
    ${groups.map((group) => html`<${Group} key=${group.id} group=${group} actions=${of(group)} step=${step} />`)}`;
}
