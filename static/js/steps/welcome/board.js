// Welcome on the board: the way in, what we will do, how we do it, and what the room can count on.

import { JoinQr, spaced, typed } from "../../board/door.js";
import { useFitting, useRoom } from "../../board/measure.js";
import { pageWords, usePage } from "../../board/pages.js";
import { Second, second, useSecond } from "../../board/second.js";
import { Sheet } from "../../board/sheet.js";
import { Wifi, hasWifi } from "../../board/wifi.js";
import { lines, listed, phaseWord, text } from "../../board/words.js";
import { pulse } from "../../connection.js";
import { agenda, isBreak, meeting, nextMeeting, workshop } from "../../current.js";
import { html } from "../../html.js";
import { day, t, tn } from "../../i18n.js";
import { influenceWords } from "../../parts/influence.js";
import { Beads } from "../../parts/pulse.js";
import { Figure } from "../../parts/thread.js";
import { Timer } from "../../parts/timer.js";

const PICTURES = [Lobby, Rules, Facts];

/** The lobby comes round every other time: it is where the ones who come late look. */
const TURNS = [0, 1, 0, 2];

export function WelcomeBoard({ step }) {
  return isBreak(step) ? html`<${Pause} step=${step} />` : html`<${Pictures} step=${step} />`;
}

/** How far a pause is made smaller before what else it says is left to the phones, which have it too. */
const WITHOUT_RULES = 4;

/** Between two steps: what it says, large, and until when. */
function Pause({ step }) {
  const rules = lines(step, "help");
  const said = useSecond(step, "prompt");
  const [ref, level] = useFitting(WITHOUT_RULES + 1, `pause ${text(step, "prompt")} ${rules.join()} ${said.height}`);
  return html`<${Sheet} phase=${step.phase} title=${text(step, "title")} subtitle=${workshop().title} timed>
    <section class=${`board-list board-list-${level}`} ref=${ref}>
      ${text(step, "prompt") && html`<h2 dir="auto">${text(step, "prompt")}</h2>`}
      <${Second} said=${said} />
      ${level < WITHOUT_RULES && html`<ul>${rules.map((rule) => html`<li key=${rule} dir="auto">${rule}</li>`)}</ul>`}
      <${Timer} step=${step} last=${t("We go on now")} />
    </section>
  <//>`;
}

function Pictures({ step }) {
  const pictures = lines(step, "help").length ? PICTURES : [Lobby, Facts];
  const at = usePage(step, pictures.length, pictures === PICTURES ? TURNS : null);
  const Picture = pictures[at - 1];
  const subtitle = listed(workshop().title, pageWords(at, pictures.length));
  return html`<${Sheet} phase=${step.phase} title=${text(step, "title")} subtitle=${subtitle} plain=${Picture === Lobby}>
    <${Picture} step=${step} />
  <//>`;
}

/** The steps of a meeting in which something is done: no way in and no pause, and nothing that is passed by. */
const worked = (of) => agenda(of).filter(({ kind, skipped }) => kind !== "welcome" && !skipped);

/** What comes, phase by phase, or step by step when the meeting has only one phase. */
function parts() {
  const steps = worked(meeting());
  const firsts = steps.filter((step, i) => steps.findIndex(({ phase }) => phase === step.phase) === i);
  const whole = firsts.length > 1 ? firsts : steps;
  const list = whole.map((step) => ({
    phase: step.phase,
    title: whole === firsts ? phaseWord(step.phase) : text(step, "title"),
    words: step.kind === "collect" ? text(step, "prompt") : text(step, "subtitle") || text(step, "prompt"),
  }));
  const next = nextMeeting();
  if (next) {
    const [first] = worked(next);
    list.push({
      phase: "follow_up",
      title: next.date ? `${phaseWord("follow_up")} ${day(next.date)}` : phaseWord("follow_up"),
      words: first ? text(first, "prompt") : "",
    });
  }
  return list;
}

/** Beside the code to come in by stands all the rest of a card: so high, in units. */
const CARD = { alone: 282, beside: 340 };
const CODE = { alone: 560, beside: 470, least: 200 };

function Lobby({ step }) {
  const open = meeting();
  const list = parts();
  const said = second(step, "prompt");
  const way = hasWifi() ? "beside" : "alone";
  const room = useRoom();
  const code = Math.max(Math.min(CODE[way], room.height - CARD[way]), CODE.least);
  const [ref, level] = useFitting(5, `lobby ${way} ${said ? said.text : ""} ${JSON.stringify(list)}`);
  return html`<div class=${`board-lobby board-lobby-${way}`} style=${{ "--code": code }}>
    ${hasWifi() && html`<${Wifi} number="1" />`}
    ${open.door && open.code
      ? html`<${Door} meeting=${open} number=${hasWifi() ? "2" : ""} />`
      : html`<p class="board-lobby-shut">${t("The door is shut")}</p>`}
    <section class=${`board-lobby-day board-lobby-day-${level}`} ref=${ref}>
      <h2 dir="auto">${text(step, "prompt")}</h2>
      <${Second} said=${said} />
      <ol>${list.map((part) => html`<li data-phase=${part.phase} key=${part.title}>
        <${Figure} phase=${part.phase} />
        <div><h3 dir="auto">${part.title}</h3><p dir="auto">${part.words}</p></div>
      </li>`)}</ol>
      <${Present} />
    </section>
  </div>`;
}

function Door({ meeting: open, number }) {
  return html`<section class="board-lobby-door">
    ${number && html`<h2>${number} ${t("Come in")}</h2>`}
    <${JoinQr} meeting=${open} />
    <p class="board-lobby-code">${spaced(open.code)}</p>
    <p class="board-lobby-address">${typed()}</p>
  </section>`;
}

function Present() {
  const { present } = pulse.value || { present: 0 };
  return html`<div class="board-lobby-present">
    <p><strong>${tn("{n} in", "{n} in", present)}</strong> <${Beads} done=${present} of=${present} /></p>
    <p>${t("No phone? Ask for paper and pen.")}</p>
  </div>`;
}

function Rules({ step }) {
  const rules = lines(step, "help");
  const [ref, level] = useFitting(WITHOUT_RULES, `rules ${rules.join()}`);
  return html`<section class=${`board-list board-list-${level}`} ref=${ref}>
    <h2>${t("How we do it")}</h2>
    <ul>${rules.map((rule) => html`<li key=${rule} dir="auto">${rule}</li>`)}</ul>
  </section>`;
}

/** What makes people dare to come: how much they can influence, who gets the result, what becomes of it. */
function Facts() {
  const { influence, recipient, becomes } = workshop();
  const facts = [
    [t("What you can influence"), influenceWords(influence)],
    [t("Who receives the result"), recipient],
    [t("What becomes of it"), becomes],
    [t("Who wrote what"), t("Nobody can see it. We do not ask for names.")],
  ].filter(([, words]) => words);
  const [ref, level] = useFitting(3, `facts ${recipient} ${becomes}`);
  return html`<dl class=${`board-facts board-facts-${level}`} ref=${ref}>
    ${facts.map(([name, words]) => html`<div key=${name}><dt>${name}</dt><dd dir="auto">${words}</dd></div>`)}
  </dl>`;
}
