// A step that is past, to look at: what this phone is told of it, without anything to write. What is one's own can be taken
// back here too, until the step is closed.

import { ofStep } from "../current.js";
import { html } from "../html.js";
import { t, tn } from "../i18n.js";
import { Erased } from "../parts/erased.js";
import { Answers } from "../steps/close/phone.js";
import { Proposals, Themes } from "../steps/cluster/phone.js";
import { Mine, Wall } from "../steps/collect/phone.js";
import { groupsOf } from "../steps/groups/formed.js";
import { actionsOf } from "../steps/plan/group.js";
import { Mine as Asked, Questions } from "../steps/relay/phone.js";
import { Given, Standings } from "../steps/review/phone.js";
import { dotsGiven } from "../steps/vote/dots.js";
import { Result } from "../steps/vote/result.js";
import { Welcome } from "../steps/welcome/phone.js";
import { all, get } from "../store.js";
import { ourGroups } from "./groups.js";
import { HowManyHidden, Notice } from "./notices.js";
import { Prompt } from "./prompt.js";

const Looking = () => html`<${Notice} icon="eye">${t("You are looking back. Here you can read, but not write.")}</${Notice}>`;
const NotShown = () => html`<p class="slot">${t("It has not been shown to everybody.")}</p>`;

const NoGroups = () => html`<p class="slot">${t("The groups will show here.")}</p>`;

function Collected({ step }) {
  return html`${step.stage === "revealed" ? !step.erased && html`<${Wall} step=${step} />` : html`<${NotShown} />`}
    <${Mine} step=${step} />`;
}

function Sorted({ step }) {
  const some = ofStep("theme", step.id).length || ofStep("idea", step.source).length;
  return html`${some ? html`<${Themes} step=${step} />` : html`<${NotShown} />`}<${Proposals} step=${step} />`;
}

function Voted({ step }) {
  if (step.stage === "revealed") return html`<${Result} step=${step} />`;
  const dots = dotsGiven(get("my_ballot", step.id), [], step);
  const mine = ofStep("theme", step.source).filter(({ id }) => dots[id]);
  return html`<${NotShown} />${mine.length > 0 && html`<h2>${t("My dots")}</h2>
    <ul class="result">${mine.map(({ id, name }) => html`<li key=${id} class="result-row">
      <span dir="auto">${name}</span><strong>${tn("{n} dot", "{n} dots", dots[id])}</strong></li>`)}</ul>`}`;
}

function Grouped({ step }) {
  if (!ofStep("group", step.id).length) return html`<${NoGroups} />`;
  const mine = all("my_group").map(({ group }) => group);
  return html`<ul class="standings">${ofStep("group", step.id).map(({ id, name, purpose, taken, seats }) => html`<li key=${id}>
    <span><strong dir="auto">${name}</strong>${purpose && html`<br /><span dir="auto">${purpose}</span>`}<br />
      ${t("{taken} of {seats} seats taken.", { taken, seats })}${mine.includes(id) && ` ${t("You are in {group}.", { group: name })}`}</span></li>`)}</ul>`;
}

function Reviewed({ step }) {
  return groupsOf(step).length ? html`<${Standings} step=${step} />` : html`<${NoGroups} />`;
}

function Planned() {
  if (!ourGroups().length) return html`<p class="slot">${t("You are not in a group.")}</p>`;
  return ourGroups().map((group) => html`<section key=${group.id}>
    <h2 dir="auto">${group.name}</h2>
    ${actionsOf(group).map((action) => html`<div key=${action.id} class="paper"><${Given} promise=${action} /></div>`)}
    ${!actionsOf(group).length && html`<p class="slot">${t("Nothing was promised.")}</p>`}
  </section>`);
}

function Answered({ step }) {
  if (step.stage !== "revealed") return html`<${NotShown} />`;
  return step.settings.questions.map((question) => html`<${Answers} key=${question} step=${step} question=${question} />`);
}

function Relayed({ step }) {
  return html`${!step.erased && (step.stage === "asking" ? html`<${NotShown} />` : html`<${Questions} step=${step} />`)}
    <${Asked} step=${step} kind="question" title=${t("My questions")} />`;
}

/** The wall says how many of its ideas are hidden. */
const saysItself = ({ kind, stage, erased }) => kind === "collect" && stage === "revealed" && !erased;

const KINDS = { collect: Collected, cluster: Sorted, vote: Voted, groups: Grouped, plan: Planned, review: Reviewed, close: Answered, relay: Relayed };

export function Past({ step }) {
  if (step.kind === "welcome") return html`<${Looking} /><${Welcome} step=${step} />`;
  return html`<${Looking} />
    <${Prompt} step=${step} past />
    ${!saysItself(step) && html`<${HowManyHidden} of=${step} />`}
    ${step.erased && html`<${Erased} step=${step} />`}
    <${KINDS[step.kind]} step=${step} />`;
}
