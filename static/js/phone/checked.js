// Looks through words before they are sent, and asks about slips. What looks, and what asks, is fetched once one can write
// (later.js): most words have so few digits that nothing could be found in them, and need not wait for it.

import { retry, unsent } from "../connection.js";
import { effect, html, signal, useEffect, useRef } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { fetchNow, here } from "./later.js";

const FEW_DIGITS = 7; // no number to look for has so few
/** Where in each command the words are. */
export const FIELDS = {
  post_idea: "text",
  edit_idea: "text",
  propose_theme: "name",
  ask_question: "text",
  edit_question: "text",
  post_reply: "text",
  edit_reply: "text",
  add_action: "what",
  edit_action: "now",
  report: "note",
};

/** What is being asked now: it takes the screen's place. */
export const asked = signal(null);

// From when it is here, it watches over what the server holds back, too.
const looking = here.then(({ begin }) => begin({ asked, effect, fields: FIELDS, html, Icon, retry, t, unsent, useEffect, useRef }));

/**
 * `{words, sure}` to send, perhaps without what was found; null if somebody would rather write anew. Fails if the words
 * could not be looked through.
 */
export async function checked(words, limit) {
  const digits = words.match(/\p{Nd}/gu) || [];
  if (digits.length <= FEW_DIGITS && !words.includes("@")) return { words };
  await fetchNow();
  return (await looking)(words, limit);
}

/** The screen, or in its place what is asked: what one was in the middle of is still there behind it. */
export function Asking({ children }) {
  const now = asked.value;
  return html`${now && html`<${now.Stop} ...${now} />`}<div class="behind" hidden=${Boolean(now)}>${children}</div>`;
}

/** What Listen reads while something is asked; else nothing. */
export const askedAloud = () => asked.value && document.querySelector(".stop").innerText.split("\n");
