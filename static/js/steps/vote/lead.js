// Voting for the lead: how many have voted, showing the result (which ends the round), and a new round.

import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { pulse } from "../../connection.js";
import { isLate } from "../../board/seen.js";
import { ofStep } from "../../current.js";
import { all, get } from "../../store.js";
import { DotRow } from "../../parts/dots.js";
import { Differences, ringOf, rule, told, whom } from "../../parts/rings.js";
import { Pulse } from "../../parts/pulse.js";
import { Do, Refusal } from "../../lead/button.js";
import { tooFew } from "./few.js";
import { SkipReveal } from "./skip.js";

const PLACE = "vote";

const COMPANY = 3; // as app/domain/batches.py has it

/**
 * How many have voted stands first: the round cannot be opened again. `beat` is {} where nobody counts; `papers` are those
 * of them that have been typed in.
 */
export const toReveal = ({ written, present }, papers, round = 1) => ({
  title: t("Show the result?"),
  lines: [
    ...(written === 0 ? [round > 1 ? t("Nobody has voted anew: the result of the round before is shown again.") : t("Nobody has voted yet.")] : []),
    ...(written > 0 && written < present ? [tn("{n} of {all} has voted so far.", "{n} of {all} have voted so far.", written, { all: present })] : []),
    ...(written > papers && written < papers + COMPANY ? [t("If fewer than three have voted by phone, the result is shown only where nobody else in the room has a phone.")] : []),
    t("The round ends: nobody can move their dots after this."),
    t("It cannot be undone, but you can hold a new round."),
  ],
  yes: t("Show the result"),
});

const again = () => ({
  title: t("Vote again?"),
  lines: [
    t("Everybody gets all their dots back. The result you have stays, and the new round gets one of its own."),
    t("Rings by perspective are shown in one round only: those of two could be compared."),
  ],
  yes: t("Vote again"),
});

/** What one would have seen to before the vote, had one not been in a hurry: there is still time. */
function Unready({ step }) {
  const themes = ofStep("theme", step.source);
  const sorting = get("step", step.source) || {};
  if (!themes.length || sorting.erased) return null;
  const ideas = all("idea").filter((idea) => idea.step === sorting.source && !idea.hidden && !idea.merged_into && !isLate(idea));
  const loose = ideas.filter(({ theme }) => !themes.some(({ id }) => id === theme)).length;
  const empty = themes.filter(({ id }) => !ideas.some(({ theme }) => theme === id)).length;
  if (!ideas.length || !(loose + empty)) return null;
  return html`<p class="hint">
    ${loose > 0 && tn("{n} idea is in no theme: nobody can put dots on it.", "{n} ideas are in no theme: nobody can put dots on them.", loose)}
    ${" "}${empty > 0 && tn("{n} theme is empty.", "{n} themes are empty.", empty)}
    ${" "}${t("You can go back to the sorting: the dots that have been given stay.")}
  </p>`;
}

function Voting({ step }) {
  const counted = pulse.value && pulse.value.step === step.id && !step.closed; // closing erases what was counted
  const beat = counted ? pulse.value : {};
  const of = Math.max(beat.present, beat.written); // a phone that is put away has voted all the same
  const themes = ofStep("theme", step.source);
  const { dots, spread } = step.settings;
  return html`<section class="paper">
      ${counted &&
      html`<${Pulse}
        done=${beat.written}
        of=${of}
        words=${tn("{n} of {all} has voted", "{n} of {all} have voted", beat.written, { all: of })}
      />`}
      <p>
        ${tn("{n} dot each.", "{n} dots each.", dots)} ${dots > 1 && (spread === "one" ? t("One at most on each theme.") : t("Spread as one likes."))}
      </p>
      <${Unready} step=${step} />
    </section>
    <${Do} place=${PLACE} name="reveal_votes" data=${{ step: step.id }} sure=${toReveal(beat, step.papers, step.round)} look="primary" icon="screen">
      ${t("Show the result")}
    <//>
    ${!themes.length && html`<p class="slot">${t("There are no themes to vote on yet: go back to the sorting and make them.")}</p>`}
    <ol class="list">
      ${themes.map((theme) => html`<li key=${theme.id} class="row"><p dir="auto">${theme.name}</p></li>`)}
    </ol>`;
}

/** Whether rings stand at what was counted before this: those of another vote on the same themes count too. */
function ringedBefore({ id, step, round }) {
  const source = (vote) => (get("step", vote) || {}).source;
  return all("result").some((other) => other.id !== id && other.rings && source(other.step) === source(step) && (other.step !== step || other.round < round));
}

/** The result as the room sees it; why nothing is shown by perspective, when nothing is. */
export function ResultTable({ result }) {
  const { rings } = result;
  const columns = told(rings);
  if (result.voters > 0 && !result.rows.length) {
    return html`<h3>${t("Round {round}", { round: result.round })}</h3><p>${tooFew()} ${t("It would tell how those voted.")}</p>`;
  }
  return html`<table class="result">
    <caption>${tn("Round {round}: {n} has voted", "Round {round}: {n} have voted", result.voters, { round: result.round })}</caption>
    <thead><tr><th scope="col">${t("Theme")}</th><th scope="col">${t("Dots")}</th>
      ${columns.map((each) => html`<th scope="col" key=${each} class="result-whom">${whom(each)}</th>`)}</tr></thead>
    <tbody>
      ${result.rows.map(([id, n]) => html`<tr key=${id}><th scope="row" dir="auto">${result.names[id]} <${DotRow} n=${n} /></th><td>${n}</td>
        ${columns.map((each) => html`<td key=${each} class="result-whom">${
          rings[each].includes(id) && html`<i class="ring" role="img" aria-label=${ringOf(each)}></i>`}</td>`)}</tr>`)}
    </tbody>
  </table>
  ${rings
    ? html`<p class="hint">${rule()}</p><${Differences} result=${result} />`
    : html`<p class="hint">${ringedBefore(result)
        ? t("Nothing is shown by perspective. Rings stand in an earlier round, or too few voted, or somebody could have worked out how others voted, or it is chance: once in eight.")
        : t("Nothing is shown by perspective. Too few voted, or somebody could have worked out how others voted, or it is chance: once in eight.")}</p>`}`;
}

export function Vote({ step }) {
  const results = ofStep("result", step.id).sort((a, b) => b.round - a.round);
  return html`${step.stage === "voting" && html`<${Voting} step=${step} />`}
    ${step.stage === "ready" && html`<p class="hint">${t("The vote opens when the step is shown on the board.")}</p>`}
    <${Refusal} place=${PLACE} />
    ${results.map((result) => html`<section class="paper" key=${result.id}><${ResultTable} result=${result} /></section>`)}
    ${step.stage === "revealed" &&
    html`<${Do} place=${PLACE} name="new_round" data=${{ step: step.id }} sure=${again()} icon="undo">${t("Vote again")}<//>`}
    <${SkipReveal} step=${step} result=${results.find(({ round, voters, rows }) => round === step.round && voters && rows.length)} place=${PLACE} />`;
}
