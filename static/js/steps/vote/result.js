// The result of a vote on a phone, in order: the script that is here first need not have it (phone/later.js).

import { ofStep } from "../../current.js";
import { html } from "../../html.js";
import { tn } from "../../i18n.js";
import { Differences, listed, ringOf, rule, told } from "../../parts/rings.js";
import { tooFew } from "./few.js";

export function Result({ step }) {
  const result = ofStep("result", step.id).find(({ round }) => round === step.round);
  return result && html`<p>${tn("{n} person has voted.", "{n} people have voted.", result.voters)}</p>
    ${result.voters > 0 && !result.rows.length && html`<p>${tooFew()}</p>`}
    ${result.rows.length > 0 && html`<ol class="result">
      ${result.rows.map(([id, n]) => html`<li key=${id} class="result-row">
        <span dir="auto">${result.names[id]}</span>
        <strong>${tn("{n} dot", "{n} dots", n)}</strong>
        <${Ringed} by=${told(result.rings).filter((each) => result.rings[each].includes(id))} />
      </li>`)}
    </ol>`}
    ${result.rings && html`<p>${rule()}</p><${Differences} result=${result} />`}`;
}

/** Those for whom a theme is among the three heaviest. */
const Ringed = ({ by }) => by.length > 0 && html`<span class="ringed"><i class="ring"></i>
  <span class="visually-hidden">${ringOf(...by)}</span><span aria-hidden="true">${listed(by)}</span></span>`;
