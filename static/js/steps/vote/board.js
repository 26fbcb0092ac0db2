// Voting on the board: what one votes on and how many have; then the result, ranked, with dots and totals.

import { useFitting } from "../../board/measure.js";
import { Sheet } from "../../board/sheet.js";
import { text } from "../../board/words.js";
import { pulse } from "../../connection.js";
import { ofStep } from "../../current.js";
import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { DotRow } from "../../parts/dots.js";
import { Pulse } from "../../parts/pulse.js";
import { Timer } from "../../parts/timer.js";
import { all } from "../../store.js";

export function VoteBoard({ step }) {
  const result = all("result").find((r) => r.step === step.id && r.round === step.round);
  return result && step.stage === "revealed"
    ? html`<${Result} step=${step} result=${result} />`
    : html`<${Voting} step=${step} />`;
}

const dots = (n) => tn("{n} dot", "{n} dots", n);
const people = (n) => tn("{n} person", "{n} people", n);

function Voting({ step }) {
  const themes = ofStep("theme", step.source);
  const [ref, level] = useFitting(4, themes.map(({ name }) => name).join());
  return html`<${Sheet} phase=${step.phase} title=${text(step, "title")} subtitle=${text(step, "prompt")}>
    <div class="board-voting">
      <ul class=${`board-voting-themes board-voting-themes-${level}`} ref=${ref}>
        ${themes.map(({ id, name }) => html`<li key=${id} dir="auto">${name}</li>`)}
      </ul>
      <aside><${Given} step=${step} /><${Voted} step=${step} /></aside>
    </div>
  <//>`;
}

function Given({ step }) {
  const { dots: n, spread } = step.settings;
  return html`<div class="board-voting-given">
    <p class="board-said">${tn("You have {n} dot", "You have {n} dots", n)}</p>
    <${DotRow} n=${n} />
    <p class="board-aside">${spread === "one" ? t("At most one dot on each theme.") : t("Place them as you like.")}</p>
  </div>`;
}

function Voted({ step }) {
  const { written, present } = pulse.value || { written: 0, present: 0 };
  const of = Math.max(present, written);
  const ready = step.stage === "ready";
  return html`<div class="board-voting-pulse">
    ${ready
      ? html`<p class="board-said">${t("The vote has not begun.")}</p>`
      : html`<${Pulse} done=${written} of=${of} words=${tn("{n} of {all} has voted", "{n} of {all} have voted", written, { all: of })} />`}
    <p class="board-aside">${t("Nobody sees how you vote.")}</p>
    <${Timer} step=${step} last=${t("Place your last dots")} />
  </div>`;
}

/** The same number of dots is the same place. */
const rank = (rows, n) => rows.findIndex(([, other]) => other === n) + 1;

function Result({ step, result }) {
  const { rows, voters, names } = result;
  const sum = rows.reduce((total, [, n]) => total + n, 0);
  const [ref, level] = useFitting(5, `result ${rows.join()}`);
  return html`<${Sheet} phase=${step.phase} title=${t("How we voted")} subtitle=${text(step, "prompt")}>
    <p class="board-result-sum"><strong>${t("All votes")}</strong> ${people(voters)}, ${dots(sum)}</p>
    <ol class=${`board-result-rows board-result-rows-${level}`} ref=${ref} style=${{ "--rows": rows.length }}>
      ${rows.map(([theme, n]) => html`<li key=${theme}>
        <span class="board-result-rank">${rank(rows, n)}</span>
        <span class="board-result-name" dir="auto">${names[theme]}</span>
        <${DotRow} n=${n} />
        <span class="board-result-total">${n}</span>
      </li>`)}
    </ol>
  <//>`;
}
