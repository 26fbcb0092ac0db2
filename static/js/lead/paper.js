// Help for those who write on paper: type in what stands there, take back what was mistyped, count heads, print slips.

import { all, get } from "../store.js";
import { html } from "../html.js";
import { t, tn, words } from "../i18n.js";
import { isBreak, ofStep, workshop } from "../current.js";
import { Icon } from "../parts/icons.js";
import { sideWord } from "../parts/sides.js";
import { isUnrendered } from "../steps/collect/render.js";
import { TONGUES, inSentence, tongueName } from "../parts/tongues.js";
import { act } from "./act.js";
import { slipsAddress } from "./address.js";
import { Act, Do, Refusal } from "./button.js";
import { Choice, Field, Select, onceSaved, typedSince, useBegun } from "./fields.js";
import { may } from "./may.js";
import { openMeeting } from "./place.js";
import { say } from "./say.js";

const PLACE = "from-paper";
const MOST_WITHOUT_PHONE = 300;

const asked = (step, question) => words(step.texts, `question_${question}`, workshop().language);
const choices = () => [["yes", t("Yes")], ["some", t("Partly")], ["no", t("No")]];

/** Sends what was typed in; resolves with whether it is in, so that the form can be emptied for the next paper. */
async function typeIn(name, data) {
  const answer = await act(PLACE, name, data);
  const well = Boolean(answer && answer.ok);
  if (well) say(t("Typed in."));
  return well;
}

/** `send` resolves with whether it went well. */
function Sheet({ send, children }) {
  const submit = (event) => {
    event.preventDefault();
    send();
  };
  return html`<form class="form" onSubmit=${submit}>
    ${children}
    <div class="choices"><button class="button primary" type="submit">${t("Type it in")}</button></div>
  </form>`;
}

function where(step) {
  if (step.closed) return t("It comes late: you find it in the tray at once.");
  if (step.locked || (step.stage !== "writing" && step.settings.wall === "private")) {
    return t("It comes late: it waits in the tray until three phones have written late, or you close the step.");
  }
  return step.settings.wall === "open" ? t("It comes up together with what at least three phones have written.") : "";
}

/** Words in any language, and what they say if the paper says it too; the next paper is most often in the same language. */
function WordsForm({ step, command, hint, to = { step: step.id }, children }) {
  const [text, setText] = useBegun(`${command} ${step.id} text`, "");
  const [rendering, setRendering] = useBegun(`${command} ${step.id} rendering`, "");
  const [language, setLanguage] = useBegun(`${command} ${step.id} language`, workshop().language);
  const foreign = language !== workshop().language;
  const send = async () => {
    if (!(await typeIn(command, { ...to, text, ...(foreign && { language, rendering }) }))) return;
    setText(onceSaved(text, ""));
    setRendering(onceSaved(rendering, ""));
  };
  return html`<${Sheet} send=${send}>
    ${children}
    <${Field} label=${t("What stands on the paper")} hint=${hint} lines=${2} value=${text} onValue=${setText} />
    <${Select} label=${t("Written in")} options=${TONGUES.map((code) => [code, tongueName(code)])} value=${language} onValue=${setLanguage} />
    ${foreign && html`<${Field} label=${t("What does it say in {language}? You can leave it empty.", { language: inSentence(workshop().language) })}
      lines=${2} value=${rendering} onValue=${setRendering} />`}
  <//>`;
}

const IdeaForm = ({ step }) => html`<${WordsForm} step=${step} command="type_idea" hint=${where(step)} />`;

const RelayForm = ({ step }) => (step.stage === "asking" ? html`<${QuestionForm} step=${step} />` : html`<${ReplyForm} step=${step} />`);

const QuestionForm = ({ step }) => html`<${WordsForm} step=${step} command="type_question"
  hint=${t("A question from {asks}. It waits with those from the phones.", { asks: sideWord(step.settings.asks) })} />`;

/** To one of the questions that the other side has before it. */
function ReplyForm({ step }) {
  const questions = inView(step);
  const [chosen, setChosen] = useBegun(`type_reply ${step.id} question`, "");
  const { id } = questions.find((question) => question.id === chosen) || questions[0];
  return html`<${WordsForm} step=${step} command="type_reply" to=${{ question: id }}
    hint=${t("A reply from {replies}. It is read and shown with those from the phones.", { replies: sideWord(step.settings.replies) })}>
    <${Select} label=${t("To which question?")} options=${questions.map((question) => [question.id, question.text])} value=${id} onValue=${setChosen} />
  <//>`;
}

const inView = (step) => ofStep("question", step.id).filter((question) => question.relayed && !question.hidden && !isUnrendered(question));

function BallotForm({ step }) {
  const [dots, setDots] = useBegun(`type_ballot ${step.id} ${step.round}`, {});
  const { dots: most, spread } = step.settings;
  const given = Object.values(dots).reduce((sum, n) => sum + n, 0);
  const send = async () => (await typeIn("type_ballot", { step: step.id, dots })) && setDots((now) => typedSince(now, dots));
  return html`<${Sheet} send=${send}>
    ${ofStep("theme", step.source).map((theme) => html`<${Field} key=${theme.id} label=${theme.name} type="number" min="0"
      max=${spread === "one" ? 1 : most} value=${dots[theme.id] || 0}
      onValue=${(n) => setDots({ ...dots, [theme.id]: Math.max(0, Number(n) || 0) })} />`)}
    <p role="status">${t("{n} of {all} dots on this paper", { n: given, all: most })}</p>
  <//>`;
}

function AnswersForm({ step }) {
  const [given, setGiven] = useBegun(`type_answers ${step.id}`, {});
  const send = async () => (await typeIn("type_answers", { step: step.id, choices: given })) && setGiven((now) => typedSince(now, given));
  return html`<${Sheet} send=${send}>
    ${step.settings.questions.map((question) => html`<${Choice} key=${question} label=${asked(step, question)} options=${choices()}
      value=${given[question]} onValue=${(choice) => setGiven({ ...given, [question]: choice })} />`)}
  <//>`;
}

const FORMS = { collect: IdeaForm, relay: RelayForm, vote: BallotForm, close: AnswersForm };

/** Whether the step still takes papers; an idea may always come late, and a reply as long as there is a question and nothing is shown. */
const takes = (step) =>
  step.begun && (step.kind === "collect" || (!step.closed && (["voting", "asking"].includes(step.stage) || takesReplies(step))));

const takesReplies = (step) => ["replying", "gathered"].includes(step.stage) && inView(step).length > 0;

function onPaper(paper, step) {
  const word = Object.fromEntries(choices());
  const themes = Object.keys(paper.dots).map((id) => get("theme", id)).filter(Boolean);
  const dots = themes.sort((a, b) => a.position - b.position).map(({ id, name }) => `${name}: ${paper.dots[id]}`);
  const answers = Object.entries(paper.choices).map(([question, choice]) => `${asked(step, question)} ${word[choice]}`);
  return paper.text || [...dots, ...answers].join(", ");
}

/** What somebody typed in who no longer leads: that it is there, and not what stood on it. */
function Left({ step }) {
  const left = all("paper").filter((paper) => paper.step === step.id);
  if (!left.length || !canGo(step)) return null;
  return html`<h3>${t("Typed in by somebody who no longer leads")}</h3>
    <ul class="list">
      ${left.map((paper, n) => html`<li key=${paper.id} class="row">
        <p>${t("Paper {n}", { n: n + 1 })}</p>
        <${Do} place=${PLACE} name="withdraw_paper" data=${{ paper: paper.id }} icon="undo"
          label=${t("Take back: {what}", { what: t("Paper {n}", { n: n + 1 }) })} then=${() => say(t("Taken back."))}>${t("Take back")}<//>
      </li>`)}
    </ul>`;
}

/** Whether what was typed in can still be taken back. */
const canGo = (step) => ["collect", "relay"].includes(step.kind) || takes(step);

/** What this lead has typed in, until the step is closed. */
function Mine({ step }) {
  const mine = all("my_paper").filter((paper) => paper.step === step.id);
  if (!mine.length) return null;
  return html`<h3>${t("You have typed in")}</h3>
    <ul class="list">
      ${mine.map((paper) => html`<li key=${paper.id} class="row">
        <p dir="auto">${onPaper(paper, step)}</p>
        ${canGo(step) && html`<${Do} place=${PLACE} name="withdraw_paper" data=${{ paper: paper.id }} icon="undo"
          label=${t("Take back: {what}", { what: onPaper(paper, step) })} then=${() => say(t("Taken back."))}>${t("Take back")}<//>`}
      </li>`)}
    </ul>`;
}

/** Steps in which nothing is written: those without a phone are only counted there, or sit in a group. */
const COUNTS_HEADS = ["welcome", "groups"];

function WithoutPhone() {
  const n = openMeeting().without_phone || 0;
  const to = (next) => () => next >= 0 && next <= MOST_WITHOUT_PHONE && act(PLACE, "count_without_phone", { n: next });
  return html`<div class="row">
    <p><strong>${tn("{n} without a phone", "{n} without a phone", n)}</strong> ${t("They are counted as people in the room.")}</p>
    <div class="handles">
      <${Act} icon="minus" label=${t("One fewer without a phone")} onClick=${to(n - 1)} />
      <${Act} icon="plus" label=${t("One more without a phone")} onClick=${to(n + 1)} />
    </div>
  </div>`;
}

/** To the page of slips, for the kinds of step that have any; those of a relay are for the side that asks. */
export function SlipsLink({ step }) {
  return FORMS[step.kind] && (step.kind !== "relay" || ["", "asking"].includes(step.stage)) && html`<p class="handles"><a class="button" href=${slipsAddress(step)} target="_blank" rel="noopener">
    <${Icon} name="printer" /><span>${t("Print slips")}</span></a></p>`;
}

/** Where nothing is written on paper: only how many they are. */
function Heads({ step }) {
  return step.begun && !step.closed && !isBreak(step) && html`<details class="paper from-paper">
    <summary>${t("Without a phone")}</summary>
    <div class="form">
      ${step.kind === "groups" && html`<p>${t("When they are counted, you say at each group how many of them sit there.")}</p>`}
      <${WithoutPhone} />
      <${Refusal} place=${PLACE} />
    </div>
  </details>`;
}

/** How many without a phone sit in a group: nobody else can say so. */
export function SeatedWithoutPhone({ group, place }) {
  const { without_phone: n = 0 } = group;
  if (!may("seat_without_phone") || !(n || (openMeeting() || {}).without_phone)) return null;
  const to = (next) => () => next >= 0 && act(place, "seat_without_phone", { group: group.id, n: next });
  return html`<div class="row">
    <p>${t("Without a phone: {n}", { n })}</p>
    <div class="handles">
      <${Act} icon="minus" label=${t("One fewer without a phone in {group}", { group: group.name })} onClick=${to(n - 1)} />
      <${Act} icon="plus" label=${t("One more without a phone in {group}", { group: group.name })} onClick=${to(n + 1)} />
    </div>
  </div>`;
}

export function FromPaper({ step }) {
  const Form = FORMS[step.kind];
  if (!may("withdraw_paper")) return null;
  if (!Form) return COUNTS_HEADS.includes(step.kind) && html`<${Heads} step=${step} />`;
  return html`<details class="paper from-paper">
    <summary>${t("From paper")}</summary>
    <div class="form">
    <p>${t("For those who write on paper. What you type in is counted once and looks like everything else.")}</p>
    <${SlipsLink} step=${step} />
    ${step.begun && html`<${WithoutPhone} />`}
    ${takes(step) && html`<${Form} step=${step} />`}
    <${Refusal} place=${PLACE} />
    <${Mine} step=${step} />
    <${Left} step=${step} />
    </div>
  </details>`;
}
