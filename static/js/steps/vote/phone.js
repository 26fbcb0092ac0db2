// Voting on a phone: dots given and taken back row by row; once shown, the result in order.

import { send, unsent } from "../../connection.js";
import { ofStep } from "../../current.js";
import { html, useEffect, useState } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { get } from "../../store.js";
import { DotsLeft } from "../../parts/dots.js";
import { Icon } from "../../parts/icons.js";
import { Done } from "../../phone/done.js";
import { Fetching, later } from "../../phone/later.js";
import { HowManyHidden, Notice, Offline, Problem } from "../../phone/notices.js";
import { Prompt } from "../../phone/prompt.js";
import { again, dotsGiven } from "./dots.js";

const Result = later("Result", Fetching);
const SUSPENSE = 7000; // ms: the board takes six seconds at most

const Stopped = () => html`<${Notice} icon="screen">${t("We have stopped voting. Look at the board.")}</${Notice}>`;

/** Whether the result is just being shown on the board, one place at a time: the phones would tell it beforehand. */
function useSuspense(stage) {
  const [known, setKnown] = useState(stage === "revealed");
  useEffect(() => {
    const timer = setTimeout(() => setKnown(stage === "revealed"), stage === "revealed" ? SUSPENSE : 0);
    return () => clearTimeout(timer);
  }, [stage]);
  return stage === "revealed" && !known;
}

export function Vote({ step }) {
  // Here, and not beside the dots: what was given without a network may be turned back when these are gone.
  const [error, setError] = useState(null);
  useEffect(() => setError(null), [step.round]); // what was said of the round before is over
  const suspense = useSuspense(step.stage);
  if (suspense) return html`<${Prompt} step=${step} /><${Stopped} /><${Problem} error=${error} />`;
  const open = step.stage === "voting" && !step.locked && !step.closed;
  // There before a new round begins, so that a screen reader notices.
  const anew = html`<div key="anew" role="status">${open && step.round > 1 && html`<${Notice} icon="undo">${again(step)}</${Notice}>`}</div>`;
  if (step.stage === "revealed") {
    return html`<${Prompt} step=${step} /><${HowManyHidden} of=${step} />${anew}<${Problem} error=${error} /><${Result} step=${step} />`;
  }
  return html`<${Prompt} step=${step} /><${HowManyHidden} of=${step} />
    ${anew}
    <${Ballot} step=${step} open=${open} error=${error} setError=${setError} />
    <p>${step.settings.dots > 1 && `${step.settings.spread === "one" ? t("You can put one dot on each theme.") : t("You can put several dots on the same theme.")} `}
      ${t("Nobody sees how you vote.")}${open && ` ${t("You can take back your dots until we stop voting.")}`}</p>
    <${Offline} />
    ${open
      ? html`<${Done} step=${step} primary back=${t("I want to change my dots")} />`
      : html`<${Stopped} />`}`;
}

function Ballot({ step, open, error, setError }) {
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
