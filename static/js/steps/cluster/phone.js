// Clustering on a phone: the themes with their ideas to read, and a theme of one's own to propose.

import { say, unsent } from "../../connection.js";
import { ofStep } from "../../current.js";
import { html } from "../../html.js";
import { t } from "../../i18n.js";
import { randomId } from "../../outbox.js";
import { Icon } from "../../parts/icons.js";
import { Field } from "../../phone/field.js";
import { Notice, Offline } from "../../phone/notices.js";
import { Help, Prompt } from "../../phone/prompt.js";
import { Unsent } from "../../phone/unsent.js";

const LONGEST = 24;

export function Cluster({ step }) {
  const over = step.locked || step.closed;
  const themes = ofStep("theme", step.id);
  const ideas = ofStep("idea", step.source);
  const loose = ideas.filter((idea) => !themes.some((theme) => theme.id === idea.theme));
  return html`<${Prompt} step=${step} />
    <${Help} step=${step} />
    <${Offline} />
    <div class="themes">
      ${themes.map((theme) => html`<${Theme} key=${theme.id} name=${theme.name} ideas=${ideas.filter((idea) => idea.theme === theme.id)} />`)}
      ${loose.length > 0 && html`<${Theme} key="" name=${t("Not sorted yet")} ideas=${loose} />`}
    </div>
    ${over ? html`<${Notice} icon="screen">${t("The themes are settled. Look at the board.")}</${Notice}>` : html`<${Propose} step=${step} />`}
    <${Proposals} step=${step} />`;
}

function Theme({ name, ideas }) {
  return html`<details class="theme">
    <summary><span dir="auto">${name}</span> <span class="count">${ideas.length}</span></summary>
    ${ideas.length === 0 && html`<p class="slot">${t("Empty so far")}</p>`}
    <ul class="wall">
      ${ideas.filter((idea) => !idea.merged_into).map((idea) => html`<li key=${idea.id} class="note" dir="auto">${idea.text}</li>`)}
    </ul>
  </details>`;
}

function Propose({ step }) {
  const send = (name) => say("propose_theme", { step: step.id, handle: randomId(), name });
  return html`<${Field} name=${`theme:${step.id}`} label=${t("Propose a theme")} hint=${t("A few words. The facilitator decides.")}
    limit=${LONGEST} rows=${1} button=${t("Propose")} onSend=${send} />`;
}

const OUTCOMES = {
  waiting: { icon: "clock-dashed", words: () => t("Waiting for the facilitator") },
  accepted: { icon: "check", words: () => t("It became a theme") },
  merged: { icon: "check", words: ({ theme }) => t("It became part of {theme}", { theme }) },
  declined: { icon: "hand", words: () => t("It did not become a theme") },
};

function Proposals({ step }) {
  const theirs = ofStep("my_proposal", step.id);
  const waiting = unsent("propose_theme").filter(
    ({ data }) => data.step === step.id && !theirs.some(({ id }) => id === data.handle),
  );
  return theirs.length + waiting.length > 0 && html`<section>
    <h2>${t("My proposals")}</h2>
    <ul class="ideas">
      ${waiting.map((entry) => html`<li key=${entry.id}><${Unsent} entry=${entry} field="name" limit=${LONGEST} rows=${1} /></li>`)}
      ${theirs.map((proposal) => html`<li key=${proposal.id} class=${proposal.outcome === "waiting" ? "idea waiting" : "idea"}>
        <p class="idea-text" dir="auto">${proposal.name}</p>
        <p class="idea-state"><${Icon} name=${OUTCOMES[proposal.outcome].icon} />${OUTCOMES[proposal.outcome].words(proposal)}</p>
      </li>`)}
    </ul>
  </section>`;
}
