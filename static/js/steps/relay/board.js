// Relaying on the board: whose turn it is, then what was asked, and at last each question with its replies.

import { AskedPaper } from "../../board/asked.js";
import { useDivision, useFitting } from "../../board/measure.js";
import { pageWords, usePage } from "../../board/pages.js";
import { pages } from "../../board/fit.js";
import { Sheet } from "../../board/sheet.js";
import { hiddenWords, listed, text } from "../../board/words.js";
import { ofStep } from "../../current.js";
import { html, useState } from "../../html.js";
import { t } from "../../i18n.js";
import { Erased } from "../../parts/erased.js";
import { sideWord } from "../../parts/sides.js";
import { Timer, hasTimer } from "../../parts/timer.js";

// At most, on a page; as many fewer as they are long.
const QUESTIONS = 5;
const REPLIES = 6; // with their question
const byId = (a, b) => (a.id < b.id ? -1 : 1);

const isUnread = ({ language, original }) => Boolean(language) && !original;

/** The lead's own page draws the board too, and knows more than it shows. */
const over = (step) => ofStep("question", step.id).filter((one) => one.relayed !== false && !one.hidden && !isUnread(one)).sort(byId);
const repliesTo = (question) => ofStep("reply", question.step).filter((one) => one.question === question.id && !one.hidden && !isUnread(one)).sort(byId);

export function RelayBoard({ step }) {
  if (step.erased) {
    return html`<${Sheet} phase=${step.phase} title=${text(step, "title")}><${Erased} step=${step} look="slot board-empty" /><//>`;
  }
  if (step.stage === "asking") return html`<${Asking} step=${step} />`;
  if (step.stage === "revealed") return html`<${Replied} step=${step} />`;
  return html`<${Asked} step=${step} />`;
}

const writing = (step) => !step.locked && !step.closed;

/** Whose turn it is, and beside it how long. */
function Doing({ step, words }) {
  return html`<div class=${hasTimer(step) ? "board-asked-foot" : "board-asked-done"}>
    <div>
      <p class="board-said">${words}</p>
      <p class="board-aside">${t("Nobody sees who wrote what.")}</p>
    </div>
    <${Timer} step=${step} />
  </div>`;
}

function Asking({ step }) {
  const sides = { asks: sideWord(step.settings.asks), replies: sideWord(step.settings.replies) };
  return html`<${Sheet} phase=${step.phase} title=${text(step, "title")} subtitle=${listed(text(step, "subtitle"), hiddenWords(step.hidden))} timed>
    <div class="board-asked">
      <${AskedPaper} step=${step} below=${String(hasTimer(step))} />
      <${Doing} step=${step} words=${writing(step) ? t("Right now {asks} ask. Then {replies} reply.", sides) : t("Now we have stopped writing")} />
    </div>
  <//>`;
}

/** With what was written, small, where it is a translation. */
const Question = ({ it }) => html`<div class="board-relay-question"><p dir="auto">${it.text}</p>
  ${it.original && html`<p class="note-original" dir="auto">${it.original}</p>`}</div>`;

/** What was sent over, before the replies are shown. */
function Asked({ step }) {
  const all = over(step);
  const [starts, fewer] = useDivision(`${step.id} asked`, all.length, QUESTIONS);
  const page = usePage(step, starts.length);
  const shown = all.slice(starts[page - 1], starts[page]);
  const replies = sideWord(step.settings.replies);
  const now = step.stage === "replying" && writing(step);
  const [ref, level] = useFitting(fewer(page) ? 4 : 5, JSON.stringify([shown, now, hasTimer(step)]), fewer(page));
  const words = step.stage === "gathered" ? t("The facilitator is reading the replies") : now ? "" : t("Now we have stopped writing");
  return html`<${Sheet} phase=${step.phase} title=${text(step, "title")} subtitle=${listed(words, hiddenWords(step.hidden), pageWords(page, starts.length))} timed=${now}>
    <div class=${`board-relay board-relay-asked board-relay-${level}`} ref=${ref}>
      ${!shown.length && html`<p class="slot board-empty">${t("There is no question here now.")}</p>`}
      ${shown.map((question) => html`<${Question} key=${question.id} it=${question} />`)}
    </div>
    ${now && html`<div class="board-relay-done"><${Doing} step=${step} words=${all.length ? t("Right now {replies} reply, on their phones.", { replies }) : ""} /></div>`}
  <//>`;
}

/** One question a page, with its replies; one with many replies takes more pages. */
function Replied({ step }) {
  const [most, setMost] = useState({}); // how many of a question's replies have room beside it, where that is fewer
  const all = over(step).flatMap((question) => pages(repliesTo(question), most[question.id] || REPLIES).map((replies) => ({ question, replies })));
  const page = usePage(step, Math.max(all.length, 1));
  const shown = all[page - 1];
  const many = shown ? shown.replies.length : 0;
  const fewer = many > 1 ? () => setMost({ ...most, [shown.question.id]: many - 1 }) : undefined;
  const [ref, level] = useFitting(4, JSON.stringify(shown || ""), fewer);
  return html`<${Sheet} phase=${step.phase} title=${text(step, "title")} subtitle=${listed(hiddenWords(step.hidden), pageWords(page, all.length))}>
    <div class=${`board-relay board-relay-${level}`} ref=${ref}>
      ${!shown && html`<p class="slot board-empty">${t("There is no question here now.")}</p>`}
      ${shown && html`<${Question} it=${shown.question} />
        <ul>${shown.replies.map((reply) => html`<li key=${reply.id} class="note">
          <span class="note-words" dir="auto">${reply.text}</span>${reply.original && html`<span class="note-original" dir="auto">${reply.original}</span>`}</li>`)}
          ${!shown.replies.length && html`<li class="slot">${t("No reply to show")}</li>`}</ul>`}
    </div>
  <//>`;
}
