// Closing on a phone: the closing questions, thanks, when we meet again, and the group's link to take home.

import { send, unsent } from "../../connection.js";
import { nextMeeting } from "../../current.js";
import { html, useState } from "../../html.js";
import { day, t } from "../../i18n.js";
import { Erased } from "../../parts/erased.js";
import { Icon } from "../../parts/icons.js";
import { MostSaid } from "../../parts/rings.js";
import { Choice } from "../../phone/choice.js";
import { ourGroups } from "../../phone/groups.js";
import { SaveLink } from "../../phone/link.js";
import { Offline, Problem } from "../../phone/notices.js";
import { Help, Prompt, text } from "../../phone/prompt.js";
import { get } from "../../store.js";
import { isTooFew, TooFew } from "./few.js";

const CHOICES = { yes: () => t("Yes"), some: () => t("Partly"), no: () => t("No") };

export function Close({ step }) {
  const asking = step.stage === "asking" && !step.locked && !step.closed;
  const [error, setError] = useState(null); // of an answer: it may come back when the question is gone
  return html`<${Prompt} step=${step} />
    ${step.stage === "asking" && !asking && html`<p class="hint">${t("The step is closed. Look at the board.")}</p>`}
    ${step.settings.questions.map((question) => step.stage === "revealed"
      ? html`<${Answers} key=${question} step=${step} question=${question} />`
      : html`<${Question} key=${question} step=${step} question=${question} open=${asking} setError=${setError} />`)}
    <${Problem} error=${error} />
    ${asking && html`<p class="hint">${t("You can change or take back your answers until they are shown.")}</p>`}
    <${Offline} />
    <${Help} step=${step} />
    <${Farewell} />`;
}

/** When we meet again, and the links to one's groups. */
function Farewell() {
  const next = nextMeeting();
  return html`
    ${next && next.date && html`<p class="notice"><${Icon} name="calendar" />
      <span>${t("We meet again on {day}.", { day: day(next.date) })}</span></p>`}
    ${ourGroups().map((group) => html`<section key=${group.id}>
      <h2 dir="auto">${group.name}</h2><${SaveLink} group=${group} />
    </section>`)}`;
}

function Question({ step, question, open, setError }) {
  const coming = unsent("answer").filter(({ data }) => data.step === step.id && data.question === question);
  const given = get("my_answer", `${step.id}/${question}`);
  const mine = coming.length > 0 ? coming[coming.length - 1].data.choice : given && given.choice;
  async function choose(choice) {
    const answer = await send("answer", { step: step.id, question, choice });
    setError(answer.ok ? null : answer.error);
  }
  return html`<fieldset class="choices" disabled=${!open}>
    <legend><h2 dir="auto">${text(step, `question_${question}`)}</h2></legend>
    ${Object.keys(CHOICES).map((choice) => html`<${Choice} key=${choice} name=${question} checked=${mine === choice}
      choose=${() => choose(choice)}>${CHOICES[choice]()}</${Choice}>`)}
    ${open && mine && html`<button type="button" class="link-button" onClick=${() => choose("")}>${t("Take back my answer")}</button>`}
  </fieldset>`;
}

export function Answers({ step, question }) {
  const counts = (step.answers || {})[question] || {};
  return html`<section>
    <h2 dir="auto">${text(step, `question_${question}`)}</h2>
    ${step.erased && html`<${Erased} step=${step} />`}
    ${!step.erased && isTooFew(counts) && html`<${TooFew} />`}
    <ul class="result" hidden=${Boolean(step.erased) || isTooFew(counts)}>
      ${Object.keys(CHOICES).map((choice) => html`<li key=${choice} class="result-row">
        <span>${CHOICES[choice]()}</span><strong>${counts[choice] || 0}</strong></li>`)}
    </ul>
    <${MostSaid} said=${(step.said || {})[question]} />
  </section>`;
}
