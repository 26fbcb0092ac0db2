// Voting on the board: what one votes on and how many have; then the result, ranked, with dots and totals.

import { useFitting } from "../../board/measure.js";
import { useReveal } from "../../board/reveal.js";
import { Second, useSecond } from "../../board/second.js";
import { Sheet } from "../../board/sheet.js";
import { heading, headings, hiddenWords, listed, text } from "../../board/words.js";
import { pulse } from "../../connection.js";
import { hiddenOf, ofStep } from "../../current.js";
import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { DotRow } from "../../parts/dots.js";
import { Icon } from "../../parts/icons.js";
import { Pulse } from "../../parts/pulse.js";
import { Differences, ringOf, rule, told, whom } from "../../parts/rings.js";
import { Timer } from "../../parts/timer.js";
import { all } from "../../store.js";
import { again } from "./dots.js";
import { tooFew } from "./few.js";

export function VoteBoard({ step }) {
  const result = step.stage === "revealed" && all("result").find((r) => r.step === step.id && r.round === step.round);
  const voted = result && result.voters > 0 && result.rows.length > 0;
  const left = useReveal(step, voted ? result : undefined);
  if (!result) return html`<${Voting} step=${step} />`;
  return voted ? html`<${Result} step=${step} result=${result} left=${left} />` : html`<${NoResult} step=${step} voters=${result.voters} />`;
}

/** The question, and how many of the headings one votes on are hidden. */
const under = (step) => listed(text(step, "prompt"), hiddenWords(hiddenOf(step)));

/** Of a result it is said also which round it is, once there are several. */
const underResult = (step) => listed(step.round > 1 && t("Round {round}", { round: step.round }), under(step));

/** Of themes without a dot none is the first; of what one or two have voted nothing is shown. */
const NoResult = ({ step, voters }) => html`<${Sheet} phase=${step.phase} title=${t("How we voted")} subtitle=${underResult(step)}>
  <p class="slot board-empty">${voters > 0 ? tooFew() : t("Nobody voted")}</p>
<//>`;

const dots = (n) => tn("{n} dot", "{n} dots", n);
const people = (n) => tn("{n} person", "{n} people", n);

function Voting({ step }) {
  const themes = ofStep("theme", step.source);
  const said = useSecond(step, "prompt");
  const [ref, level] = useFitting(4, themes.map(heading).join() + said.height);
  return html`<${Sheet} phase=${step.phase} title=${text(step, "title")} subtitle=${under(step)} timed>
    <${Second} said=${said} look="board-second-strip" />
    <div class="board-voting">
      ${themes.length > 0
        ? html`<ul class=${`board-voting-themes board-voting-themes-${level}`} ref=${ref}>
          ${themes.map((theme) => html`<li key=${theme.id}><bdi>${heading(theme)}</bdi></li>`)}
        </ul>`
        : html`<p class="slot board-empty">${t("There are no themes to vote on yet")}</p>`}
      <aside><${Given} step=${step} /><${Voted} step=${step} /></aside>
    </div>
  <//>`;
}

function Given({ step }) {
  const { dots: n, spread } = step.settings;
  return html`<div class="board-voting-given">
    <p class="board-said">${tn("You have {n} dot", "You have {n} dots", n)}</p>
    <${DotRow} n=${n} />
    ${n > 1 && html`<p class="board-aside">${spread === "one" ? t("At most one dot on each theme.") : t("Place them as you like.")}</p>`}
    ${step.round > 1 && html`<p class="board-aside">${again(step)}</p>`}
  </div>`;
}

function Voted({ step }) {
  const { written, present } = pulse.value || { written: 0, present: 0 };
  const of = Math.max(present, written);
  const ready = step.stage === "ready";
  // Closing erases what was counted.
  return html`<div class="board-voting-pulse">
    ${ready
      ? html`<p class="board-said">${t("The vote has not begun.")}</p>`
      : !step.closed && html`<${Pulse} done=${written} of=${of} words=${tn("{n} of {all} has voted", "{n} of {all} have voted", written, { all: of })} />`}
    <p class="board-aside">${t("Nobody sees how you vote.")}</p>
    <${Timer} step=${step} last=${t("Place your last dots")} />
  </div>`;
}

/** The same number of dots is the same place; none is no place. */
const rank = (rows, n) => rows.findIndex(([, other]) => other === n) + 1;

/** Whose theme it is: a column for each perspective of which something is shown. */
const Rings = ({ rings, theme }) => told(rings).map((each) => html`<span key=${each} class="board-result-ring">
  ${rings[each].includes(theme) && html`<i class="ring" role="img" aria-label=${ringOf(each)}></i>`}
</span>`);

/** A place that is not there yet keeps its room: a dashed line, and words for how many are to come. */
const Coming = ({ left, rows }) => html`<p class="board-result-coming">
  ${left === rows ? t("From the last place to the first") : tn("{n} place left", "{n} places left", left)}
</p>`;

function Result({ step, result, left }) {
  const { rows, voters, rings } = result;
  const names = headings(result.names);
  const sum = rows.reduce((total, [, n]) => total + n, 0);
  const columns = told(rings);
  const ringed = columns.length ? " board-result-ringed" : "";
  const said = useSecond(step, "prompt");
  const [ref, level] = useFitting(5, `result ${said.height} ${rows.join()} ${columns.join()}`);
  return html`<${Sheet} phase=${step.phase} title=${t("How we voted")} subtitle=${underResult(step)}>
    <${Second} said=${said} look="board-second-strip" />
    <div class=${`board-result-head${ringed}`} style=${{ "--rings": columns.length }}>
      <p class="board-result-sum"><strong>${t("All votes")}</strong> ${people(voters)}, ${dots(sum)}</p>
      ${left > 0 && html`<${Coming} left=${left} rows=${rows.length} />`}
      ${columns.map((each) => html`<strong key=${each} class="board-result-whom" aria-hidden="true">${whom(each)}</strong>`)}
    </div>
    <ol class=${`board-result-rows board-result-rows-${level}${ringed}`} ref=${ref} style=${{ "--rows": rows.length, "--rings": columns.length }}>
      ${rows.map(([theme, n], at) => html`<li key=${theme} class=${at < left ? "board-result-hidden" : ""} aria-hidden=${at < left ? "true" : undefined}>
        <span class="board-result-rank">${n > 0 ? rank(rows, n) : "–"}</span>
        <span class="board-result-name"><bdi>${names[theme]}</bdi></span>
        <${DotRow} n=${n} />
        <span class="board-result-total">${n}</span>
        <${Rings} rings=${rings} theme=${theme} />
      </li>`)}
    </ol>
    ${columns.length > 0 && html`<footer class=${left > 0 ? "board-result-rule board-result-hidden" : "board-result-rule"}>
      <${Icon} name="people" /><div><p>${rule()}</p><${Differences} result=${{ ...result, names }} /></div>
    </footer>`}
  <//>`;
}
