// Closing for the lead: the questions, how many have answered, showing the answers, and when we meet again.

import { html } from "../../html.js";
import { day, t, tn, words } from "../../i18n.js";
import { pulse } from "../../connection.js";
import { nextMeeting, workshop } from "../../current.js";
import { Erased } from "../../parts/erased.js";
import { Pulse } from "../../parts/pulse.js";
import { MostSaid } from "../../parts/rings.js";
import { Do, Refusal } from "../../lead/button.js";
import { promises } from "../../lead/promising.js";
import { get } from "../../store.js";
import { isTooFew, TooFew } from "./few.js";

const PLACE = "close";

const toReveal = ({ present }) => ({
  title: t("Show the answers?"),
  lines: [
    ...(present > 2 ? [t("A question that only one or two have answered is not shown.")] : []),
    t("Everybody sees how many answered what. After that nobody can change an answer. It cannot be undone."),
  ],
  yes: t("Show the answers"),
});

const choices = () => [["yes", t("Yes")], ["some", t("Partly")], ["no", t("No")]];

function Question({ step, question }) {
  const given = step.answers[question] || {};
  return html`<section class="paper">
    <h3>${words(step.texts, `question_${question}`, workshop().language)}</h3>
    ${step.erased && html`<${Erased} step=${step} />`}
    ${step.stage === "revealed" && !step.erased && (isTooFew(given)
      ? html`<${TooFew} />`
      : html`<dl class="sums">
          ${choices().map(([choice, word]) => html`<div><dt>${word}</dt><dd>${given[choice] || 0}</dd></div>`)}
        </dl>
        <${MostSaid} said=${(step.said || {})[question]} />`)}
  </section>`;
}

export function Close({ step }) {
  const beat = pulse.value || {};
  const of = Math.max(beat.present, beat.written); // a phone that is put away has answered all the same
  const next = nextMeeting();
  return html`${step.stage === "asking" &&
    html`<section class="paper">
        ${beat.step === step.id && !step.closed &&
        html`<${Pulse}
          done=${beat.written}
          of=${of}
          words=${tn("{n} of {all} has answered", "{n} of {all} have answered", beat.written, { all: of })}
        />`}
        <p>${tn("{n} answer", "{n} answers", step.written)}</p>
      </section>
      <${Do} place=${PLACE} name="reveal_answers" data=${{ step: step.id }} sure=${toReveal(beat)} look="primary" icon="screen">
        ${t("Show the answers")}
      <//>`}
    <${Refusal} place=${PLACE} />
    ${step.settings.questions.map((question) => html`<${Question} key=${question} step=${step} question=${question} />`)}
    <p>${next ? t("We meet again on {date}.", { date: day(next.date, true) || t("a day that is not set") }) : t("This was the last meeting.")}</p>
    <p class="hint">${promises(get("meeting", step.meeting)) ? t("Thank everyone. Then end the meeting: it makes the groups' actions into promises.") : t("Thank everyone. Then end the meeting.")}</p>`;
}
