// Where the lead is looking: a step other than the board's, the list of meetings, one of the phone's three views.

import { effect, signal } from "../html.js";
import { follow } from "../media.js";
import { get } from "../store.js";
import { agenda, meeting, step } from "../current.js";
import { refusals } from "./act.js";

/** The step being looked at; "" follows the board. */
const looking = signal("");
/** The meetings and groups are shown instead of the room. */
export const outside = signal(false);
/** On a phone one thing is seen at a time: now, work or steps. */
export const view = signal("now");

export const openMeeting = () => {
  const one = meeting();
  return one && one.stage === "open" ? one : undefined;
};

/** The step in the work area: the one looked at, else the board's. */
export function inHand() {
  const chosen = get("step", looking.value);
  const open = openMeeting();
  return chosen && open && open.agenda.includes(chosen.id) ? chosen : step(open);
}

export function look(id) {
  refusals.value = {}; // what was refused in another step is over
  const shown = step(openMeeting());
  looking.value = shown && shown.id === id ? "" : id;
}

/** The steps before and after the board's, past those that are skipped: `{before, after}`, either may be missing. */
export function around() {
  const open = openMeeting();
  const steps = agenda(open).filter((one) => !one.skipped || one.id === open.current);
  const at = steps.findIndex((one) => one.id === open.current);
  return { before: steps[at - 1], after: steps[at + 1] };
}

const isWriting = () => {
  const at = document.activeElement;
  return Boolean(at && at.closest(".work") && at.matches("textarea, input") && at.value.trim());
};

let before = "";
/** Another lead takes the board along while one writes here: one stays with one's words, and goes when one likes. */
effect(() => {
  const { id: now = "" } = step(openMeeting()) || {};
  if (before && now && now !== before && !looking.peek() && isWriting()) looking.value = before;
  before = now;
});

export const narrow = follow("(max-width: 899px)");
