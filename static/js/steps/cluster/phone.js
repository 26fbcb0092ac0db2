// Clustering on a phone: the themes with their ideas to read, and a theme of one's own to propose.

import { say, send, unsent } from "../../connection.js";
import { ofStep } from "../../current.js";
import { html, useState } from "../../html.js";
import { t } from "../../i18n.js";
import { get } from "../../store.js";
import { randomId } from "../../outbox.js";
import { standing } from "../../parts/alike.js";
import { Erased } from "../../parts/erased.js";
import { Icon } from "../../parts/icons.js";
import { Field } from "../../phone/field.js";
import { HowManyHidden, Notice, Offline, Problem } from "../../phone/notices.js";
import { Help, Prompt } from "../../phone/prompt.js";
import { Unsent } from "../../phone/unsent.js";

const LONGEST = 24;

export const settled = () => t("The themes are settled. Look at the board.");

export function Cluster({ step }) {
  const over = step.locked || step.closed;
  return html`<${Prompt} step=${step} />
    <${Help} step=${step} />
    <${Offline} />
    <${HowManyHidden} of=${step} />
    <${Themes} step=${step} />
    ${over ? html`<${Notice} icon="screen">${settled()}</${Notice}>` : html`<${Propose} step=${step} />`}
    <${Proposals} step=${step} />`;
}

/** The themes with their ideas, to open one by one. */
export function Themes({ step }) {
  const themes = ofStep("theme", step.id);
  const source = get("step", step.source) || {};
  const ideas = ofStep("idea", step.source);
  const loose = ideas.filter((idea) => !themes.some((theme) => theme.id === idea.theme));
  return source.erased ? html`<${Gone} source=${source} themes=${themes} />` : html`<div class="themes">
    ${themes.map((theme) => html`<${Theme} key=${theme.id} name=${theme.name} ideas=${ideas.filter((idea) => idea.theme === theme.id)} />`)}
    ${loose.length > 0 && html`<${Theme} key="" name=${t("Not sorted yet")} ideas=${loose} />`}
  </div>`;
}

/** The ideas have been deleted: what is left of them is what the themes are called. */
const Gone = ({ source, themes }) => html`<${Erased} step=${source} />
  <ul class="wall">${themes.map(({ id, name }) => html`<li key=${id} class="note" dir="auto">${name}</li>`)}</ul>`;

function Theme({ name, ideas }) {
  return html`<details class="theme">
    <summary><span dir="auto">${name}</span> <span class="count">${ideas.length}</span></summary>
    ${ideas.length === 0 && html`<p class="slot">${t("Empty so far")}</p>`}
    <ul class="wall">
      ${standing(ideas).map((idea) => html`<li key=${idea.id} class="note" dir="auto">${idea.text}${idea.original && html`<small dir="auto">${idea.original}</small>`}</li>`)}
    </ul>
  </details>`;
}

function Propose({ step }) {
  const propose = (name, more) => say("propose_theme", { step: step.id, handle: randomId(), name, ...more });
  return html`<${Field} name=${`theme:${step.id}`} label=${t("Propose a theme")} hint=${t("A few words. The facilitator decides.")}
    limit=${LONGEST} rows=${1} button=${t("Propose")} onSend=${propose} />`;
}

const OUTCOMES = {
  waiting: { icon: "clock-dashed", words: () => t("Waiting for the facilitator") },
  accepted: { icon: "check", words: () => t("It became a theme") },
  merged: { icon: "check", words: ({ theme }) => t("It became part of {theme}", { theme }) },
  hidden: { icon: "eye-off", words: () => t("The facilitator has hidden it") },
  declined: { icon: "hand", words: () => t("It did not become a theme") },
};

export function Proposals({ step }) {
  const theirs = ofStep("my_proposal", step.id);
  const waiting = unsent("propose_theme").filter(
    ({ data }) => data.step === step.id && !theirs.some(({ id }) => id === data.handle),
  );
  return theirs.length + waiting.length > 0 && html`<section>
    <h2>${t("My proposals")}</h2>
    <ul class="ideas">
      ${waiting.map((entry) => html`<li key=${entry.id}><${Unsent} entry=${entry} field="name" limit=${LONGEST} rows=${1} /></li>`)}
      ${theirs.map((proposal) => html`<${Proposal} key=${proposal.id} proposal=${proposal} closed=${step.closed} />`)}
    </ul>
    ${!step.closed && html`<p class="hint">${t("You can take a proposal back until it becomes a theme or the step is closed.")}</p>`}
  </section>`;
}

function Proposal({ proposal, closed }) {
  const [error, setError] = useState(null);
  const { outcome } = proposal;
  async function takeBack() {
    const answer = await send("withdraw_proposal", { handle: proposal.id });
    setError(answer.ok ? null : answer.error);
  }
  return html`<li class=${outcome === "waiting" ? "idea waiting" : "idea"}>
    <div class="idea-body"><p class="idea-text" dir="auto">${proposal.name}</p>
      <p class="idea-state"><${Icon} name=${OUTCOMES[outcome].icon} />${OUTCOMES[outcome].words(proposal)}</p></div>
    ${!closed && ["waiting", "declined"].includes(outcome) && html`<button type="button" class="button" onClick=${takeBack}>
      ${t("Take back")}<span class="visually-hidden">: ${proposal.name}</span></button>`}
    <${Problem} error=${error} />
  </li>`;
}
