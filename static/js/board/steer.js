// Keys and a presenter's clicker on the board's own page: the lead who is signed in in this browser steers with them.

import { status } from "../connection.js";
import { signal } from "../html.js";
import { t } from "../i18n.js";
import { post } from "../post.js";
import { steered } from "./away.js";

const SAID = 6000;
const STRANGERS = ["not_signed_in", "not_lead"];

/** What a key came to that did nothing, in words, for a while; "" otherwise. */
export const told = signal("");

let clock = 0;

function tell(words) {
  told.value = words;
  clearTimeout(clock);
  clock = setTimeout(() => (told.value = ""), SAID);
}

let line = Promise.resolve();

/** `act` is next, back, hide or themes. One after another: each is reckoned from where the one before has led. */
export function steer(act) {
  if (status.value !== "online") {
    // Not kept for later: a board that jumps when the network is back surprises everybody.
    tell(t("The board is waiting for the network. Press again when it is back."));
    return;
  }
  line = line.then(() => send(act));
}

async function send(act) {
  try {
    await post(`/w/${document.body.dataset.workshop}/steer`, { act });
    steered.value = true;
    told.value = "";
  } catch ({ code, text }) {
    tell(STRANGERS.includes(code) ? t("To steer the board from here, sign in as a lead in this browser.") : text);
  }
}

/** What keys do, by their names (see lead/keys.js). A key that is held down does it once. */
export const KEYS = Object.fromEntries(
  Object.entries({
    ArrowRight: "next",
    PageDown: "next",
    ArrowLeft: "back",
    PageUp: "back",
    b: "hide",
    ".": "hide", // what many clickers send to black the screen
    t: "themes",
  }).map(([key, act]) => [key, (event) => event.repeat || steer(act)]),
);
