// What the lead does: a command sent once however often the button is struck, and its refusal kept where the button stands.

import { effect, signal } from "../html.js";
import { cannotSave, send, status } from "../connection.js";
import { t } from "../i18n.js";
import { ask } from "./dialog.js";

/** place → `{sentence, time}` to show there; a place is any name a component gives the spot where it acts. */
export const refusals = signal({});
let time = 0; // which refusal it is: the same sentence again is said again
/** What is on its way, as "name data", so that a double click sends once. */
const flying = signal(new Set());

const OFFLINE = () => t("The network is away. Nothing is lost; try again when it is back.");
const UNSAVED = () => t("The server cannot save right now. What you did is kept here and done by itself; the buttons wait.");

/** Why nothing can be done just now, or "". */
export function whyNot() {
  if (status.value !== "online") return OFFLINE();
  return cannotSave() ? UNSAVED() : "";
}

export const online = () => whyNot() === "";

// Once things go through again there is nothing left of what was refused meanwhile.
effect(() => {
  if (online()) refusals.value = {};
});

export function refuse(place, sentence) {
  time += 1;
  refusals.value = { ...refusals.value, [place]: { sentence, time } };
}

export function forgive(place) {
  if (!refusals.value[place]) return;
  const left = { ...refusals.value };
  delete left[place];
  refusals.value = left;
}

/** Refusals that are questions: whoever has thought about it may say that it stands. An identity number is none of these. */
const QUESTIONS = ["contact_details", "listed_name"];

async function stands(error) {
  return ask({ title: t("Should it stand there?"), lines: [error.text], yes: t("Yes, let it stand"), no: t("No, I will change it") });
}

const sign = (name, data) => `${name} ${JSON.stringify(data)}`;

/** Resolves with the answer, or with null when it was not sent (nothing goes through, or it is on its way already). */
export async function act(place, name, data = {}) {
  if (!online()) {
    refuse(place, whyNot());
    return null;
  }
  const mark = sign(name, data);
  if (flying.value.has(mark)) return null;
  flying.value = new Set(flying.value).add(mark);
  forgive(place);
  let answer = await send(name, data);
  if (!answer.ok && QUESTIONS.includes(answer.error.code) && (await stands(answer.error))) {
    answer = await send(name, { ...data, sure: true });
  }
  const left = new Set(flying.value);
  left.delete(mark);
  flying.value = left;
  if (!answer.ok) refuse(place, answer.error.text);
  return answer;
}
