// Relaying for the lead: read the questions, choose which go over, read the replies, show them all at once.

import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { ofStep } from "../../current.js";
import { Icon } from "../../parts/icons.js";
import { Erased } from "../../parts/erased.js";
import { sideWord } from "../../parts/sides.js";
import { titleOf } from "../../lead/agenda.js";
import { Do, Refusal } from "../../lead/button.js";
import { HideAtOnce } from "../../lead/hide.js";
import { inPlace } from "../../lead/inplace.js";
import { say } from "../../lead/say.js";
import { Original, Renderings, isUnrendered } from "../collect/render.js";

const PLACE = "relay";

const toSend = (step, chosen) => ({
  title: t("Send the questions over?"),
  lines: [
    step.closed
      ? t("Those you have chosen are shown on the board and on all phones, shuffled. The step is closed: nobody can reply on their phones, only aloud.")
      : t("Those you have chosen are shown on the board and on all phones, shuffled. Then {replies} reply on their phones.", { replies: sideWord(step.settings.replies) }),
    step.waiting && t("More questions wait for company. Lock the step first if you want to read and choose among those too."),
    chosen.some(isUnrendered) && t("What waits for a translation comes on the board and the phones when somebody has typed it."),
    t("After that nobody can ask more in this step. It cannot be undone."),
  ].filter(Boolean),
  yes: t("Send over"),
});

const toGather = () => ({
  title: t("Read the replies?"),
  lines: [t("The replying ends on all phones. Only those who lead see the replies."), t("It cannot be undone.")],
  yes: t("Read them"),
});

const toReveal = () => ({
  title: t("Show the replies on the board?"),
  lines: [t("Everybody sees them at once, shuffled, without names. What you have hidden stays hidden."), t("It cannot be undone.")],
  yes: t("Show on the board"),
});

const Words = ({ it, hidden = it.hidden }) => html`<p dir="auto">${hidden ? html`<s>${it.text}</s>` : it.text}<${Original} idea=${it} /></p>
  ${isUnrendered(it) && html`<small>${t("waits for a translation")}</small>`}`;

function Question({ step, question, children }) {
  const { id, hidden, relayed } = question;
  return html`<li class=${hidden ? "idea hidden-idea" : "idea row"}>
    <${Words} it=${question} />
    <div class="handles" role="group" aria-label=${question.text}>
      ${step.stage === "asking" && !hidden && html`<${Do} place=${PLACE} name="relay_question" data=${{ question: id, relayed: !relayed }}
        icon=${relayed ? "check" : undefined} pressed=${relayed ? "true" : "false"}>${relayed ? t("Chosen to go over") : t("Choose to send over")}<//>`}
      <${HideAtOnce} what="question" thing=${question} place=${PLACE} />
    </div>
    ${children}
  </li>`;
}

function Replies({ question, replies }) {
  const mine = replies.filter((reply) => reply.question === question.id);
  const unseen = (reply) => reply.hidden || question.hidden;
  return html`${question.hidden && mine.length > 0 && html`<p class="hint">${t("The replies are not shown either, as long as the question is hidden.")}</p>`}<ul>
    ${!mine.length && html`<li class="slot">${t("No reply")}</li>`}
    ${mine.map((reply) => html`<li key=${reply.id} class=${unseen(reply) ? "idea hidden-idea" : "idea row"}>
      <${Words} it=${reply} hidden=${unseen(reply)} />
      <${HideAtOnce} what="reply" thing=${reply} place=${PLACE} />
    </li>`)}
  </ul>`;
}

function Asking({ step, questions }) {
  const nobodyAsks = step.locked || step.closed;
  const chosen = questions.filter(({ relayed, hidden }) => relayed && !hidden);
  const why = questions.length ? t("Choose at least one question to send over.") : t("There is no question to send over yet.");
  return html`<p class="hint">${nobodyAsks
      ? t("Nobody can ask now. Choose what goes over, and hide what names somebody.")
      : t("{asks} ask on their phones. Choose what goes over, and hide what names somebody.", { asks: capital(sideWord(step.settings.asks)) })}</p>
    ${!questions.length && html`<p class="slot">${nobodyAsks && !step.waiting
      ? t("Nobody has asked anything.")
      : t("Questions come here when at least three people have asked, or you lock the step.")}</p>`}
    <${Do} place=${PLACE} name="send_over" data=${{ step: step.id }} sure=${toSend(step, chosen)} why=${chosen.length ? undefined : why} look="primary" icon="screen"
      then=${() => say(t("The questions have been sent over."))}>${t("Send over")}<//>
    ${chosen.length > 0 && html`<p class="hint">${tn("{n} question is chosen.", "{n} questions are chosen.", chosen.length)}</p>`}`; // where it said why not: nothing moves
}

const capital = (words) => words[0].toUpperCase() + words.slice(1);

const NEXT = {
  replying: (step) => html`<p class="hint">${t("Nobody can read the replies yet. How many they are is not counted: it would count a side.")}</p>
    <${Do} place=${PLACE} name="gather_replies" data=${{ step: step.id }} sure=${toGather()} look="primary" icon="note">${t("Read the replies")}<//>`,
  gathered: (step) => html`<p class="hint">${t("Read them all. Hide what names somebody. Then show the rest to the room.")}</p>
    <${Do} place=${PLACE} name="reveal_replies" data=${{ step: step.id }} sure=${toReveal()} look="primary" icon="screen"
      then=${() => say(t("The replies are on the board."))}>${t("Show on the board")}<//>`,
  revealed: () => null,
};

/** All that went over has been taken back or hidden: nobody has anything to reply to, and nothing can be sent over after it. */
const NoneLeft = ({ step }) => html`<div class="warning"><${Icon} name="hand" /><div>
  <p>${t("There is no question left to reply to: what went over has been taken back or hidden. Go on, or repeat the step if you want to ask anew.")}</p>
  ${!step.closed && html`<div class="handles"><${Do} place=${PLACE} name="repeat_step" data=${{ step: step.id }} icon="repeat"
    then=${() => say(t("{step} comes once more.", { step: titleOf(step) }))}>${t("Repeat the step")}<//></div>`}
</div></div>`;

export function Relay({ step }) {
  if (step.erased) return html`<${Erased} step=${step} />`;
  const questions = inPlace(ofStep("question", step.id));
  const replies = inPlace(ofStep("reply", step.id));
  const over = step.stage === "asking" ? questions : questions.filter((question) => question.relayed);
  const kept = questions.length - over.length;
  const read = step.stage === "gathered" || step.stage === "revealed";
  const noneLeft = step.stage !== "asking" && over.every((question) => question.hidden);
  return html`${step.stage === "asking" ? html`<${Asking} step=${step} questions=${questions} />` : NEXT[step.stage](step)}
    ${noneLeft && html`<${NoneLeft} step=${step} />`}
    <${Refusal} place=${PLACE} />
    <${Renderings} step=${step} ideas=${over} what="question" />
    <${Renderings} step=${step} ideas=${replies} what="reply" />
    <ul>${over.map((question) => html`<${Question} key=${question.id} step=${step} question=${question}>
      ${read && html`<${Replies} question=${question} replies=${replies} />`}
    <//>`)}</ul>
    ${step.stage === "asking" && questions.length > 0 && step.waiting && html`<p class="hint">${t("More questions wait. They come here when at least three people have asked something new, or you lock the step.")}</p>`}
    ${kept > 0 && html`<details><summary>${tn("{n} question that did not go over", "{n} questions that did not go over", kept)}</summary>
      <ul>${questions.filter((question) => !over.includes(question)).map((one) => html`<${Question} key=${one.id} step=${step} question=${one} />`)}</ul>
    </details>`}`;
}
