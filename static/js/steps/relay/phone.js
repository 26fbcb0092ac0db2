// Relaying on a phone: one side asks, the other replies, and in the end everybody reads both.

import { say, send, unsent } from "../../connection.js";
import { ofStep } from "../../current.js";
import { setDraft } from "../../drafts.js";
import { html, useState } from "../../html.js";
import { t } from "../../i18n.js";
import { randomId } from "../../outbox.js";
import { Erased } from "../../parts/erased.js";
import { Icon } from "../../parts/icons.js";
import { partIn, sideWord } from "../../parts/sides.js";
import { Field } from "../../phone/field.js";
import { HowManyHidden, Notice, Offline, Problem, TakingBack } from "../../phone/notices.js";
import { Help, Prompt } from "../../phone/prompt.js";
import { Rendering, Tongue } from "../../phone/tongue.js";
import { Unsent, Waiting } from "../../phone/unsent.js";
import { inNewWords, inWords } from "../../phone/words.js";
import { one } from "../../store.js";
import { fateOf } from "./fate.js";

export function Relay({ step }) {
  const over = step.locked || step.closed;
  const { asking, replying } = partIn(step, one("me").perspective);
  return html`<${Prompt} step=${step} />
    ${asking && html`<${Help} step=${step} inline /><${Ask} step=${step} />`}
    ${step.erased ? html`<${Erased} step=${step} />` : !asking && !replying && html`<${Notice} icon="screen">${state(step, over)}</${Notice}>`}
    <${Offline} />
    <${HowManyHidden} of=${step} />
    ${!step.erased && step.stage !== "asking" && html`<${Questions} step=${step} replying=${replying} />`}
    <${Mine} step=${step} kind="question" editable=${asking} title=${t("My questions")} />
    <${TakingBack} step=${step} wrote=${["my_question", "my_reply"].some((kind) => ofStep(kind, step.id).length)} />`;
}

/** What is happening, for those who have nothing to write now. */
function state(step, over) {
  const sides = { asks: sideWord(step.settings.asks), replies: sideWord(step.settings.replies) };
  if (step.stage === "revealed") return t("Here are the questions with the replies.");
  if (step.stage === "gathered") return t("The facilitator is reading the replies. Soon they are shown to everybody.");
  if (over) return t("We have stopped writing. Look at the board.");
  if (step.stage === "asking") return t("Right now {asks} ask. Then {replies} reply.", sides);
  return t("Right now {replies} reply. Soon the replies are shown to everybody.", sides);
}

function Ask({ step }) {
  const hint = t("Everybody sees that the question comes from {asks}. If you are few, others can guess who asked.", { asks: sideWord(step.settings.asks) });
  return html`<${Write} step=${step} name=${`ask:${step.id}`} label=${t("Ask one thing at a time")} hint=${hint}
    command="ask_question" data=${{ step: step.id }} />`;
}

/** A field whose words may be in any language. */
function Write({ step, name, command, data, ...rest }) {
  const post = async (text, more) => {
    await say(command, { ...data, handle: randomId(), text, ...inWords(text, name), ...more });
    setDraft(`rendering:${name}`, undefined);
  };
  return html`<${Field} name=${name} limit=${step.settings.length} button=${t("Send")} beside=${(text) => inWords(text, name).rendering} onSend=${post} ...${rest}>
    <${Tongue} name=${name} limit=${step.settings.length} />
  </${Field}>`;
}

export function Questions({ step, replying }) {
  const questions = ofStep("question", step.id);
  const mine = ofStep("my_reply", step.id);
  const lost = mine.filter((reply) => !reply.question);
  // Its question is hidden, or waits for a translation: neither is shown, and still one can take it back.
  const out = mine.filter((reply) => reply.question && !questions.some(({ id }) => id === reply.question));
  return html`${!questions.length && html`<p class="slot">${t("There is no question here now.")}</p>`}
    ${replying && questions.length > 0 && html`<p class="hint">${t("Everybody sees the replies, without names. If you are few, others can guess who replied.")}</p>`}
    ${questions.map((question) => html`<section key=${question.id} class="relayed">
      <h2 dir="auto">${question.text}</h2>
      ${question.original && html`<p class="hint" dir="auto">${question.original}</p>`}
      ${replying && html`<${Write} step=${step} name=${`reply:${question.id}`} label=${t("Your reply")} rows=${2}
        command="post_reply" data=${{ question: question.id }} />`}
      ${step.stage === "revealed" && html`<${Replies} question=${question} />`}
      <${Mine} step=${step} kind="reply" of=${question.id} editable=${replying} title=${t("My replies")} />
    </section>`)}
    <${Apart} step=${step} title=${t("To a question that is not shown now")} replies=${out.map((reply) => ({ ...reply, hidden: true }))} />
    <${Apart} step=${step} title=${t("To a question that was taken back")} replies=${lost} />`;
}

/** One's own replies that have no question to stand under. */
const Apart = ({ step, title, replies }) => replies.length > 0 && html`<section><h2>${title}</h2>
  <ul class="ideas">${replies.map((reply) => html`<${Own} key=${reply.id} kind="reply" it=${reply} step=${step} />`)}</ul></section>`;

function Replies({ question }) {
  const replies = ofStep("reply", question.step).filter((reply) => reply.question === question.id);
  if (!replies.length) return html`<p class="slot">${t("No reply to show")}</p>`;
  return html`<h3>${t("The replies")}</h3><ul class="wall">${replies.map((reply) => html`<li key=${reply.id} class="note" dir="auto">${reply.text}${reply.original && html`<small dir="auto">${reply.original}</small>`}</li>`)}</ul>`;
}

/** One's own questions, or one's own replies to one question: what the server has, and what is on its way. */
export function Mine({ step, kind, of, editable, title }) {
  const command = kind === "question" ? "ask_question" : "post_reply";
  const here = (data) => (kind === "question" ? data.step === step.id : data.question === of);
  const theirs = ofStep(`my_${kind}`, step.id).filter((it) => kind === "question" || it.question === of);
  const coming = unsent(command).filter(({ data }) => here(data) && !theirs.some(({ id }) => id === data.handle));
  if (!theirs.length && !coming.length) return null;
  return html`<section>
    ${kind === "question" ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
    <ul class="ideas">
      ${coming.map((entry) => html`<li key=${entry.id}><${Unsent} entry=${entry} field="text" limit=${step.settings.length} /></li>`)}
      ${theirs.map((it) => html`<${Own} key=${it.id} kind=${kind} it=${it} step=${step} editable=${editable && it.state !== "read"} />`)}
    </ul>
  </section>`;
}

const SIGNS = { waits: "clock-dashed", kept: "hand", lost: "hand", hidden: "eye-off" };
const FATES = {
  waits: () => t("Waits until somebody has typed what it says"),
  sent: () => t("Sent"),
  read: () => t("Read"),
  relayed: () => t("Sent over to the other side"),
  kept: () => t("Read, but not sent over"),
  hidden: () => t("Not shown on the wall"),
  lost: () => t("Nobody reads it"),
  shown: () => t("Stands among the replies"),
};

function Own({ kind, it, step, editable }) {
  const [open, setOpen] = useState(false);
  const [error, setError] = useState(null);
  const edits = unsent(`edit_${kind}`).filter(({ data }) => data.handle === it.id);
  const edit = edits[edits.length - 1];
  if (edit && edit.error) {
    return html`<li><${Unsent} entry=${edit} field="text" limit=${step.settings.length} instead=${t("Leave it as it was")} /></li>`;
  }
  const fate = fateOf(it, step);
  const rendering = `rendering:${it.id}`;
  async function takeBack() {
    setOpen(false);
    const answer = await send(`withdraw_${kind}`, { handle: it.id });
    setError(answer.ok ? null : answer.error);
  }
  async function save(text, more) {
    await say(`edit_${kind}`, { handle: it.id, text, ...inNewWords(it, rendering), ...more });
    setDraft(rendering, undefined);
    setOpen(false);
  }
  const ways = html`<div class="pair">
    <button type="button" class="button" onClick=${takeBack}>${editable ? t("Take back") : t("Yes, take it back")}</button>
    <button type="button" class="button" onClick=${() => setOpen(false)}>${t("Cancel")}</button>
  </div>`;
  return html`<li class=${edit ? "idea waiting" : "idea"}>
    <div class="idea-body"><p class="idea-text" dir="auto">${edit ? edit.data.text : it.text}</p>
      ${edit ? html`<${Waiting} />` : html`<p class="idea-state"><${Icon} name=${SIGNS[fate] || "check"} />${FATES[fate]()}</p>`}</div>
    ${!step.closed && !open && html`<button type="button" class="button" onClick=${() => setOpen(true)}>
      ${editable ? t("Change") : t("Take back")}<span class="visually-hidden">: ${it.text}</span>
    </button>`}
    ${open && html`<div class="idea-open">${editable
      ? html`<${Field} name=${`${kind}:${it.id}`} label=${t("Change what you wrote")} start=${it.text} limit=${step.settings.length}
          button=${t("Save")} focus beside=${() => inNewWords(it, rendering).rendering} onSend=${save}>
          ${it.language && html`<${Rendering} name=${rendering} start=${it.rendering} limit=${step.settings.length} />`}${ways}</${Field}>`
      : html`<p>${t("Then nobody sees it any more.")}</p>${ways}`}</div>`}
    <${Problem} error=${error} />
  </li>`;
}
