// What the lead does: a command sent once however often the button is struck, and its refusal kept where the button stands.

import { effect, signal } from "../html.js";
import { cannotSave, send, status } from "../connection.js";
import { t } from "../i18n.js";

/** place → the sentence to show there; a place is any name a component gives the spot where it acts. */
export const refusals = signal({});
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
  refusals.value = { ...refusals.value, [place]: sentence };
}

export function forgive(place) {
  if (!refusals.value[place]) return;
  const left = { ...refusals.value };
  delete left[place];
  refusals.value = left;
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
  const answer = await send(name, data);
  const left = new Set(flying.value);
  left.delete(mark);
  flying.value = left;
  if (!answer.ok) refuse(place, answer.error.text);
  return answer;
}
