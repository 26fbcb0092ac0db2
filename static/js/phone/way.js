// Which step this phone shows: the meeting's; unless somebody is in the middle of a sentence, or has gone back to look.

import { agenda, meeting, step as current } from "../current.js";
import { effect, signal } from "../html.js";
import { t } from "../i18n.js";
import { get } from "../store.js";
import { asked } from "./checked.js";
import { heading, text } from "./prompt.js";

/** Another step than the meeting's, `{id, looks}`: one `looks` back at it from that step, or still writes in it. null: the meeting's. */
export const aside = signal(null);
/** Whether somebody has just tried to leave by the browser's way back. */
export const leaving = signal(false);
let left = 0; // how far down one was when one went to look

/** The steps there are to go, in order; those the lead skips are passed over. */
export function way() {
  const { current: now } = meeting() || {};
  return agenda().filter(({ id, skipped }) => !skipped || id === now);
}

/** What was held before a step, and what comes after it: `{before, after}`, undefined where there is nothing, or nothing has been heard of it. */
export function around({ id }) {
  const steps = way();
  const at = steps.findIndex((step) => step.id === id);
  return { before: steps.slice(0, Math.max(at, 0)).filter(({ begun }) => begun).pop(), after: at < 0 ? undefined : steps[at + 1] };
}

/** The step to show. */
export const shown = () => (aside.value && get("step", aside.value.id)) || current();

export function lookAt({ id }) {
  if (!aside.value) left = window.scrollY;
  aside.value = id === meeting().current ? null : { id, looks: meeting().current };
  arrive(0);
}

/** Once the other screen is drawn: whoever reads with the keyboard or the ear begins at its heading. */
function arrive(top) {
  const begin = () => {
    const title = document.querySelector(".screen h1");
    if (title) title.focus({ preventScroll: true });
    window.scrollTo(0, top);
  };
  requestAnimationFrame(() => requestAnimationFrame(begin));
}

export const goneOn = () => t("Now we go on to {step}.", { step: text(current(), "title") });

/** What is said of the step on the screen: what stands over it; or that the meeting has gone on from where one was. */
export function saidOf(step) {
  const { id } = current();
  const { looks } = aside.value || {};
  return step.id === id || looks === id ? heading(step, looks) : goneOn();
}

/** What the lead says to the whole room, or "". */
export const roomNote = () => meeting().note || "";

/** What is news, in words: how to leave, or what is said to the room. */
export function newsWords() {
  if (leaving.value) return t("You are still in the workshop. Go back once more if you want to leave it.");
  return roomNote() && `${t("The facilitator says:")} ${roomNote()}`;
}

/** To where the meeting is; how far down one was there, if one had only gone to look. */
export function goOn() {
  const { looks } = aside.value || {};
  aside.value = null;
  arrive(looks ? left : 0);
}

/** Words are on their way: whoever stayed to write them goes along. */
export const hasSent = () => aside.value && !aside.value.looks && goOn();

/** Whether somebody is in the middle of a sentence, or is being asked about one; `of` a draft's name: in that field. */
export function isWriting(of) {
  const field = document.activeElement && document.activeElement.closest("form.field");
  const { name, value } = field ? field.querySelector("textarea") : {};
  return Boolean(asked.value || (value && value.trim() && (!of || name === of)));
}

/** Goes along with the meeting, but takes the screen away from nobody. Gives what stops it. */
export function follow() {
  let last = "";
  return effect(() => {
    const { id } = current() || {};
    if (!id || id === last) return;
    const there = aside.peek();
    left = 0;
    if (there && there.id === id) aside.value = null;
    else if (!there && last && isWriting()) aside.value = { id: last };
    last = id;
  });
}
