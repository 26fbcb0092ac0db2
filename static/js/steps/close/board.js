// Closing on the board: thanks, the closing questions and what the room answered, and when we meet again.

import { useFitting } from "../../board/measure.js";
import { Sheet } from "../../board/sheet.js";
import { text } from "../../board/words.js";
import { pulse } from "../../connection.js";
import { nextMeeting, workshop } from "../../current.js";
import { html } from "../../html.js";
import { day, t, tn } from "../../i18n.js";
import { Icon } from "../../parts/icons.js";
import { Erased } from "../../parts/erased.js";
import { Beads, Pulse } from "../../parts/pulse.js";
import { MostSaid } from "../../parts/rings.js";
import { isTooFew, TooFew } from "./few.js";

const CHOICES = { yes: () => t("Yes"), some: () => t("Partly"), no: () => t("No") };

export function CloseBoard({ step }) {
  const shown = step.stage === "revealed";
  const isShut = step.locked || step.closed;
  const questions = step.settings.questions || [];
  const [ref, level] = useFitting(3, `${shown} ${questions.join()}`);
  return html`<${Sheet} phase=${step.phase} title=${text(step, "prompt")} subtitle=${shown || isShut ? "" : text(step, "subtitle")}>
    <div class=${`board-close ${shown ? "board-close-shown" : ""} board-close-${level}`} ref=${ref}>
      <div class="board-close-questions">
        ${questions.map((question) => html`<section key=${question}>
          <h2 dir="auto">${text(step, `question_${question}`)}</h2>
          ${shown && step.erased && html`<${Erased} step=${step} look="board-aside" />`}
          ${shown && !step.erased && html`<${Answers} answers=${(step.answers || {})[question] || {}} />`}
          ${shown && html`<div class="board-close-said"><${MostSaid} said=${(step.said || {})[question]} /></div>`}
        </section>`)}
      </div>
      ${!shown && questions.length > 0 && html`<${Answered} step=${step} />`}
      ${!shown && isShut && questions.length > 0 && html`<p class="board-said">${t("Now we have stopped answering")}</p>`}
      <${After} />
    </div>
  <//>`;
}

function Answered({ step }) {
  const { written, present } = pulse.value || { written: 0, present: 0 };
  const of = Math.max(present, written);
  const words = tn("{n} of {all} has answered", "{n} of {all} have answered", written, { all: of });
  return step.stage === "asking" && !step.closed && html`<${Pulse} done=${written} of=${of} words=${words} />`;
}

function Answers({ answers }) {
  if (isTooFew(answers)) return html`<${TooFew} look="board-aside" />`;
  const sum = Object.keys(CHOICES).reduce((n, choice) => n + (answers[choice] || 0), 0);
  return html`<ul class="board-close-answers">
    ${Object.keys(CHOICES).map((choice) => html`<li key=${choice}>
      <span>${CHOICES[choice]()}</span>
      <strong>${answers[choice] || 0}</strong>
      <${Beads} done=${answers[choice] || 0} of=${sum} />
    </li>`)}
  </ul>`;
}

/** What happens now: who gets the result, what becomes of it, and when we meet again. */
function After() {
  const { recipient, becomes } = workshop();
  const next = nextMeeting();
  return html`<footer class="board-close-after">
    ${recipient && html`<p><strong>${t("Who receives the result")}:</strong> <span dir="auto">${recipient}</span></p>`}
    ${becomes && html`<p><strong>${t("What becomes of it")}:</strong> <span dir="auto">${becomes}</span></p>`}
    ${next && next.date && html`<p class="board-close-next"><${Icon} name="calendar" /> ${t("We meet again on {day}.", { day: day(next.date) })}</p>`}
  </footer>`;
}
