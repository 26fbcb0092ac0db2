// Words of another step than the one shown, begun, turned back or never sent: they must not vanish with it.

import { unsent } from "../connection.js";
import { agenda } from "../current.js";
import { begun, draft, throwAway } from "../drafts.js";
import { html } from "../html.js";
import { t } from "../i18n.js";
import { isOthersTurn } from "../parts/sides.js";
import { isChanged } from "../steps/plan/answer.js";
import { Late } from "../steps/collect/onemore.js";
import { draftOf } from "../steps/collect/phone.js";
import { get, one } from "../store.js";
import { FIELDS } from "./checked.js";
import { atHome } from "./home.js";
import { Lost } from "./lost.js";
import { text } from "./prompt.js";
import { Unsent } from "./unsent.js";
import { aside } from "./way.js";

const LONGEST = 400;

const ofKind = (kind) => () => agenda().find((step) => step.kind === kind);
const stepOf = (...kinds) => (id) => get("step", (kinds.map((kind) => get(kind, id)).find(Boolean) || {}).step);
/** The step in which a draft goes on, by what its name begins with. */
const GOES_ON = {
  theme: (id) => get("step", id),
  ask: (id) => get("step", id),
  question: stepOf("my_question"),
  reply: stepOf("question", "my_reply"),
  idea: stepOf("my_idea"),
  add: ofKind("plan"),
  plan: ofKind("plan"),
  report: ofKind("review"),
};
/** Those that are shown in their own step also when it takes no more. */
const SHOWN = ["idea", "add", "plan", "report"];

const STAGES = { ask: "asking", question: "asking", reply: "replying", idea: "writing" };
const othersWrite = (step) => isOthersTurn(step, one("me").perspective);
const takes = (step, what, id) =>
  !step.locked && !step.closed && (!STAGES[what] || step.stage === STAGES[what]) && !othersWrite(step) && (what !== "plan" || Boolean(get("our_action", id)));

/** What an answer of a plan reads now: what it is changed from must be that. */
function reads({ name, data }) {
  const action = name === "edit_action" && get("our_action", data.action);
  return action ? { was: action[data.field] } : {};
}

/** `[key, words, step]` of what is begun elsewhere, `step` where it can go on; a field that has only been opened says what it said. */
function begunElsewhere(shown) {
  const found = [];
  for (const [key, words] of begun()) {
    const [what, id] = key.split(":");
    const step = GOES_ON[what] && GOES_ON[what](id);
    const isHere = step && step.id === shown.id && (SHOWN.includes(what) || takes(step, what, id));
    const same = what === "plan" && !isChanged(key, words);
    // A reply whose question has been hidden or taken back has no step that would show it.
    if (step ? !isHere && !same : what === "reply") found.push([key, words, step && takes(step, what, id) && step]);
  }
  return found;
}

export function Leftover({ step }) {
  const left = unsent(...Object.keys(FIELDS)).filter((entry) => entry.error && !atHome(entry, step));
  const late = agenda().filter((other) => other.id !== step.id && draft(draftOf(other)).value);
  const elsewhere = begunElsewhere(step);
  // Their field is gone while the others write; it is there again when it is their turn.
  const mine = othersWrite(step) && draft(draftOf(step)).value;
  if (mine) elsewhere.push([draftOf(step), mine, false]);
  return left.length + late.length + elsewhere.length > 0 && html`<section>
    <h2>${t("What you wrote before")}</h2>
    ${late.map((other) => html`<div key=${other.id}>
      <p dir="auto">${text(other, "prompt")}</p><${Late} step=${other} />
    </div>`)}
    ${elsewhere.map(([key, words, home]) => html`<${Lost} key=${key} words=${words} drop=${() => throwAway(key)}>
      ${home && html`<button type="button" class="button" onClick=${() => (aside.value = { id: home.id })}>${t("I want to write more")}</button>`}
    </${Lost}>`)}
    ${left.map((entry) => html`<${Unsent} key=${entry.id} entry=${entry} field=${FIELDS[entry.name]} limit=${LONGEST} mayBeEmpty also=${() => reads(entry)} />`)}
  </section>`;
}
