// Voting on a phone: dots given and taken back row by row; once shown, the result in order.

import { send, unsent } from "../../connection.js";
import { ofStep } from "../../current.js";
import { html, useState } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { get } from "../../store.js";
import { DotsLeft } from "../../parts/dots.js";
import { Differences, listed, ringOf, rule, told } from "../../parts/rings.js";
import { Icon } from "../../parts/icons.js";
import { Done } from "../../phone/done.js";
import { HowManyHidden, Notice, Offline, Problem } from "../../phone/notices.js";
import { Prompt } from "../../phone/prompt.js";
import { dotsGiven } from "./dots.js";

export function Vote({ step }) {
  if (step.stage === "revealed") {
    return html`<${Prompt} step=${step} /><${HowManyHidden} of=${step} /><${Result} step=${step} />`;
  }
  const open = step.stage === "voting" && !step.locked && !step.closed;
  return html`<${Prompt} step=${step} /><${HowManyHidden} of=${step} />
    <${Ballot} step=${step} open=${open} />
    <p>${step.settings.spread === "one" ? t("You can put one dot on each theme.") : t("You can put several dots on the same theme.")}
      ${" "}${t("Nobody sees how you vote.")}${open && ` ${t("You can take back your dots until we stop voting.")}`}</p>
    <${Offline} />
    ${open
      ? html`<${Done} step=${step} primary back=${t("I want to change my dots")} />`
      : html`<${Notice} icon="screen">${t("We have stopped voting. Look at the board.")}</${Notice}>`}`;
}

function Ballot({ step, open }) {
  const [error, setError] = useState(null);
  const dots = dotsGiven(get("my_ballot", step.id), unsent("set_dots"), step);
  const left = step.settings.dots - Object.values(dots).reduce((sum, n) => sum + n, 0);
  const most = step.settings.spread === "one" ? 1 : step.settings.dots;

  async function set(theme, n) {
    setError(null);
    const answer = await send("set_dots", { step: step.id, theme, dots: n });
    setError(answer.ok ? null : answer.error);
  }

  const themes = ofStep("theme", step.source);
  if (!themes.length) return html`<p class="slot">${t("There are no themes to vote on yet")}</p>`;
  return html`<${DotsLeft} of=${step.settings.dots} left=${left} />
    <ul class="ballot">
      ${themes.map((theme) => html`<${Row} key=${theme.id} theme=${theme} n=${dots[theme.id] || 0}
        more=${open && left > 0 && (dots[theme.id] || 0) < most} less=${open && dots[theme.id] > 0} set=${set} />`)}
    </ul>
    <${Problem} error=${error} />`;
}

function Row({ theme, n, more, less, set }) {
  return html`<li class="ballot-row note">
    <span class="ballot-name" dir="auto">${theme.name}</span>
    <span class="ballot-controls"><button type="button" class="button step-button" aria-disabled=${!less} onClick=${() => less && set(theme.id, n - 1)}
      aria-label=${t("Take a dot from {theme}", { theme: theme.name })}><${Icon} name="minus" /></button>
    <span class="ballot-count"><span class="visually-hidden">${tn("{n} dot", "{n} dots", n)}</span>
      <span aria-hidden="true">${n}${n > 0 && html`<span class="dot"></span>`}</span></span>
    <button type="button" class="button step-button primary" aria-disabled=${!more} onClick=${() => more && set(theme.id, n + 1)}
      aria-label=${t("Give a dot to {theme}", { theme: theme.name })}><${Icon} name="plus" /></button></span>
  </li>`;
}

export function Result({ step }) {
  const result = ofStep("result", step.id).find(({ round }) => round === step.round);
  return result && html`<p>${tn("{n} person has voted.", "{n} people have voted.", result.voters)}</p>
    <ol class="result">
      ${result.rows.map(([id, n]) => html`<li key=${id} class="result-row">
        <span dir="auto">${result.names[id]}</span>
        <strong>${tn("{n} dot", "{n} dots", n)}</strong>
        <${Ringed} by=${told(result.rings).filter((each) => result.rings[each].includes(id))} />
      </li>`)}
    </ol>
    ${result.rings && html`<p>${rule()}</p><${Differences} result=${result} />`}`;
}

/** Those for whom a theme is among the three heaviest. */
const Ringed = ({ by }) => by.length > 0 && html`<span class="ringed"><i class="ring"></i>
  <span class="visually-hidden">${ringOf(...by)}</span><span aria-hidden="true">${listed(by)}</span></span>`;
