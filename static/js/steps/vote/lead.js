// Voting for the lead: how many have voted, showing the result (which ends the round), and a new round.

import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { pulse } from "../../connection.js";
import { ofStep } from "../../current.js";
import { DotRow } from "../../parts/dots.js";
import { Pulse } from "../../parts/pulse.js";
import { Do, Refusal } from "../../lead/button.js";

const PLACE = "vote";

const toReveal = () => ({
  title: t("Show the result?"),
  lines: [t("The round ends: nobody can move their dots after this."), t("It cannot be undone, but you can hold a new round.")],
  yes: t("Show the result"),
});

const again = () => ({
  title: t("Vote again?"),
  lines: [t("Everybody gets all their dots back. The result you have stays, and the new round gets one of its own.")],
  yes: t("Vote again"),
});

function Voting({ step }) {
  const beat = pulse.value || {};
  const { dots, spread } = step.settings;
  return html`<section class="paper">
      ${beat.step === step.id &&
      html`<${Pulse}
        done=${beat.written}
        of=${beat.present}
        words=${tn("{n} of {all} has voted", "{n} of {all} have voted", beat.written, { all: beat.present })}
      />`}
      <p>
        ${tn("{n} dot each.", "{n} dots each.", dots)} ${spread === "one" ? t("One at most on each theme.") : t("Spread as one likes.")}
      </p>
    </section>
    <${Do} place=${PLACE} name="reveal_votes" data=${{ step: step.id }} sure=${toReveal()} look="primary" icon="screen">
      ${t("Show the result")}
    <//>
    <ol class="list">
      ${ofStep("theme", step.source).map((theme) => html`<li key=${theme.id} class="row"><p dir="auto">${theme.name}</p></li>`)}
    </ol>`;
}

export function ResultTable({ result }) {
  return html`<table class="result">
    <caption>${tn("Round {round}: {n} has voted", "Round {round}: {n} have voted", result.voters, { round: result.round })}</caption>
    <thead><tr><th scope="col">${t("Theme")}</th><th scope="col">${t("Dots")}</th></tr></thead>
    <tbody>
      ${result.rows.map(([id, n]) => html`<tr key=${id}><th scope="row" dir="auto">${result.names[id]} <${DotRow} n=${n} /></th><td>${n}</td></tr>`)}
    </tbody>
  </table>`;
}

export function Vote({ step }) {
  const results = ofStep("result", step.id).sort((a, b) => b.round - a.round);
  return html`${step.stage === "voting" && html`<${Voting} step=${step} />`}
    ${step.stage === "ready" && html`<p class="hint">${t("The vote opens when the step is shown on the board.")}</p>`}
    <${Refusal} place=${PLACE} />
    ${results.map((result) => html`<section class="paper" key=${result.id}><${ResultTable} result=${result} /></section>`)}
    ${step.stage === "revealed" &&
    html`<${Do} place=${PLACE} name="new_round" data=${{ step: step.id }} sure=${again()} icon="undo">${t("Vote again")}<//>`}`;
}
