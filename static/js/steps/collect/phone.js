// Collecting on a phone: a field, one's own ideas, and the wall once it is shown.

import { say, unsent } from "../../connection.js";
import { ofStep } from "../../current.js";
import { standing } from "../../parts/alike.js";
import { Erased } from "../../parts/erased.js";
import { setDraft } from "../../drafts.js";
import { html, useRef } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { randomId } from "../../outbox.js";
import { Done } from "../../phone/done.js";
import { Field } from "../../phone/field.js";
import { later } from "../../phone/later.js";
import { HowManyHidden, Notice, Offline, TakingBack } from "../../phone/notices.js";
import { Help, Prompt } from "../../phone/prompt.js";
import { isWriting } from "../../phone/way.js";
import { inWords } from "../../phone/words.js";
import { isOthersTurn, sideWord } from "../../parts/sides.js";
import { one } from "../../store.js";
import { Idea } from "./idea.js";
import { lay, newestFirst, order, remember } from "./mine.js";

export function Collect({ step }) {
  const over = step.locked || step.closed;
  const shown = step.stage === "revealed";
  const open = step.settings.wall === "open"; // it grows while one writes: what one does stands above it
  const waits = isOthersTurn(step, one("me").perspective);
  const writing = !over && !waits && (step.stage === "writing" || open);
  const wrote = useRef(writing);
  const goesOn = wrote.current && !writing && isWriting(draftOf(step)); // in the middle of a sentence: it goes on in the field for late ones
  wrote.current = writing;
  const wall = shown && (step.erased ? html`<${Erased} step=${step} />` : html`<${Wall} step=${step} />`);
  return html`<${Prompt} step=${step} />
    ${writing ? html`<${Help} step=${step} inline /><${Write} step=${step} label=${t("Write one thing at a time")} hint=${open ? t("What you write shows on the wall when at least three have written.") : step.turn && t("Right now only {side} write. Nobody can read it until everybody has been let write.", { side: sideWord(step.turn) })} />` : html`<${Notice} icon="screen">${whyOver(step)}</${Notice}>`}
    <${Offline} />
    ${!shown && html`<${HowManyHidden} of=${step} />`}
    ${!open && wall}
    <${Mine} step=${step} editable=${writing && step.stage === "writing"} />
    ${writing && html`<${Done} step=${step} back=${t("I want to write more")} />`}
    ${!writing && !step.turn && html`<${Late} step=${step} focus=${goesOn} />`}
    ${open && wall}`;
}

/** Why one does not write here now. */
export function whyOver({ turn, locked, closed, stage }) {
  if (turn && !locked && !closed) return t("Right now {side} write. Soon it is your turn. Look at the board.", { side: sideWord(turn) });
  if (stage === "revealed") return t("The ideas are shown on the wall now. Look at the board.");
  if (stage === "gathered") return t("The facilitator is reading through it. Soon the ideas are shown on the wall.");
  return t("We have stopped writing. Look at the board.");
}

export const draftOf = (step) => `write:${step.id}`;

const Tongue = later("Tongue");
const Late = later("Late");
const Tally = later("Tally");

export function Write({ step, label, hint, focus, button = t("Send") }) {
  const name = draftOf(step);
  const send = async (text, more) => {
    const handle = randomId();
    remember(step.id, handle);
    await say("post_idea", { step: step.id, handle, text, ...inWords(text, name), ...more });
    setDraft(`rendering:${name}`, undefined);
  };
  return html`<${Field} name=${name} label=${label} hint=${hint} limit=${step.settings.length}
    button=${button} focus=${focus} beside=${(text) => inWords(text, name).rendering} onSend=${send}>
    <${Tally} step=${step} /><${Tongue} name=${name} limit=${step.settings.length} />
  </${Field}>`;
}

export function Mine({ step, editable }) {
  const theirs = ofStep("my_idea", step.id);
  const ideas = lay(theirs, unsent("post_idea", "edit_idea", "withdraw_idea"), step.id);
  return html`${ideas.length > 0 && html`<section>
    <h2>${t("My ideas")}</h2>
    <ul class="ideas">
      ${newestFirst(ideas, order(step.id)).map((idea) => html`<${Idea} key=${idea.handle} idea=${idea}
        limit=${step.settings.length} editable=${editable} closed=${step.closed} />`)}
    </ul>
  </section>`}
  <${TakingBack} step=${step} wrote=${ideas.length > 0} />`;
}

/** Once shown: everything on the wall, alike ones as one. */
export function Wall({ step }) {
  const all = ofStep("idea", step.id);
  const ideas = standing(all);
  const alike = (idea) => 1 + all.filter((other) => other.merged_into === idea.id).length;
  return html`<section>
    <h2>${tn("{n} idea on the wall", "{n} ideas on the wall", all.length)}</h2>
    ${step.hidden > 0 && html`<p class="hint">
      ${tn("{n} idea is not shown, to protect somebody.", "{n} ideas are not shown, to protect somebody.", step.hidden)}
    </p>`}
    <ul class="wall">
      ${ideas.map((idea) => html`<li key=${idea.id} class="note" dir="auto">
        ${idea.text}${idea.original && html`<small dir="auto">${idea.original}</small>`}${alike(idea) > 1 && html` <span class="hint">${t("{n} alike", { n: alike(idea) })}</span>`}
      </li>`)}
    </ul>
  </section>`;
}
