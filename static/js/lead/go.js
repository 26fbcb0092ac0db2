// Going on and back: showing a step erases nothing; after the last one the meeting can be ended, which asks.

import { effect, signal } from "../html.js";
import { day, named, t, tn } from "../i18n.js";
import { all } from "../store.js";
import { today } from "../connection.js";
import { agenda, meeting, nextMeeting, step as current, workshop } from "../current.js";
import { isUnrendered } from "../steps/collect/render.js";
import { act } from "./act.js";
import { titleOf } from "./agenda.js";
import { ask } from "./dialog.js";
import { goesAtOnce } from "./keeping.js";
import { may } from "./may.js";
import { around, look, openMeeting } from "./place.js";
import { promises } from "./promising.js";
import { say } from "./say.js";

export const GO = "go";

const REACTION = 600; // ms: so long it may take to see that a button says something else by now
/** Another lead has just gone on: a finger that is on its way means what the button said before, and that has been done. */
export const overtaken = signal(false);
let mine = ""; // the step this page has shown last
let last = "";
let clock;
effect(() => {
  const { id = "" } = current(openMeeting()) || {};
  if (last && id !== last && id !== mine) {
    overtaken.value = true;
    clearTimeout(clock);
    clock = setTimeout(() => (overtaken.value = false), REACTION);
  }
  last = id;
});

export async function show(step, place = GO) {
  mine = step.id;
  const answer = await act(place, "show_step", { step: step.id });
  if (!answer || !answer.ok) return;
  look(step.id);
  say(t("The board shows {step}.", { step: titleOf(step) }));
}

export function goOn() {
  if (!may("show_step") || overtaken.value) return undefined;
  const { after } = around();
  return after ? show(after) : endMeeting(openMeeting());
}

export function goBack() {
  const { before } = around();
  return before && may("show_step") && !overtaken.value ? show(before) : undefined;
}

/** `[step, n]`: of how many ideas that came late each step of a meeting has not answered: those in its tray, and those that wait for company. */
function lateOnes(one) {
  const inTray = (id) => all("idea").filter(({ tray, step }) => tray === "waiting" && step === id).length;
  // What has come to a closed step without company is read when the meeting has ended, and not before.
  return all("step")
    .filter(({ meeting: its, kind }) => its === one.id && kind === "collect")
    .map((step) => [step, inTray(step.id) + (step.closed ? 0 : step.waiting || 0)])
    .filter(([, n]) => n);
}

/** Whether something may have been said in a step that the room has not seen: of a vote, and of what is asked of a side, nobody counts it. */
const UNSEEN = {
  collect: ({ written, turns, closed }) => written > 0 || (turns && !closed),
  vote: () => true,
  relay: () => true,
  close: ({ written }) => written > 0,
};

/** In words, what of a meeting the room has not been shown; "" if it has seen all of it. */
export function notShown(one) {
  const steps = agenda(one).filter((step) => step.begun && !step.erased && step.stage !== "revealed" && UNSEEN[step.kind] && UNSEEN[step.kind](step));
  return steps.length ? t("Not shown to the room yet: {steps}. What has not been shown does not stand in the minutes.", { steps: steps.map(titleOf).join(", ") }) : "";
}

/** How many of what has been read through the room cannot read, for want of a translation. */
function untranslated(one) {
  const steps = new Set(all("step").filter(({ meeting: its, erased }) => its === one.id && !erased).map(({ id }) => id));
  const onItsWay = ({ step, hidden, tray, relayed }) => steps.has(step) && !hidden && (!tray || tray === "accepted") && relayed !== false;
  return ["idea", "question", "reply"].flatMap((kind) => all(kind)).filter((each) => isUnrendered(each) && onItsWay(each)).length;
}

export async function endMeeting(one, place = GO) {
  const waiting = lateOnes(one);
  const late = waiting.reduce((sum, [, n]) => sum + n, 0);
  const foreign = untranslated(one);
  const sure = await ask({
    title: t("End the meeting?"),
    lines: [
      ...(late ? [tn("{n} idea came late and has not been answered. Close its step to read it before the meeting ends.", "{n} ideas came late and have not been answered. Close their steps to read them before the meeting ends.", late), waiting.map(([step, n]) => `${titleOf(step)}: ${n}`).join(", ")] : []),
      foreign > 0 && tn("{n} text waits for a translation, and the room has not seen it. Afterwards nobody can translate it.", "{n} texts wait for a translation, and the room has not seen them. Afterwards nobody can translate them.", foreign),
      notShown(one),
      goesAtOnce(),
      t("What ties phones to ideas is erased for good: nobody can change what they wrote any more."),
      promises(one) && (hasPromised(one) ? t("What was promised that day stands. What has been written since stays with the groups.") : t("What each group does now stands as its promises, to be followed up.")),
      t("The door is shut, and the timers stop. The meeting can be opened again: then everybody comes in anew."),
      hardlyBegun(one) && t("If hardly anybody has come in, it is planned again instead, as before it was opened."),
    ].filter(Boolean),
    yes: t("End the meeting"),
  });
  if (sure) await act(place, "end_meeting", { meeting: one.id });
}

/** Its day has been, and promises were given: it has been opened again later. */
const hasPromised = ({ id, date }) => date < today() && all("promise").some(({ meeting: its }) => its === id);

/** Open, and nothing but its welcome has been on the board: it may be planned again when it ends, which the server knows. */
function hardlyBegun(one) {
  const begun = agenda(one).filter((step) => step.begun);
  return one.stage === "open" && !one.seats && begun.length === 1 && begun[0].kind === "welcome" && !begun[0].closed;
}

/** Whether a later meeting has been held, so that this one can be opened no more. */
export const isPast = ({ position }) => all("meeting").some((other) => other.position > position && other.stage !== "planned" && !hardlyBegun(other));

/** Meetings that come before this one and are planned still, in order: this one is hardly the one that is meant. */
export const notHeldBefore = ({ position }) =>
  all("meeting")
    .filter((other) => other.position < position && other.stage === "planned" && !isPast(other))
    .sort((a, b) => a.position - b.position);

export async function openTheMeeting(one, place) {
  const open = openMeeting();
  const lines = [t("The door opens: phones can come in with a new code.")];
  if (open) lines.unshift(hardlyBegun(open) ? t("The meeting that is open now is closed at the same time. If hardly anybody has come in, it is planned again as before.") : t("The meeting that is open now is ended at the same time. It cannot be undone."));
  if (open) lines.push(notShown(open));
  const ahead = one.date > today() && t("It is planned for {day}.", { day: day(one.date, true) });
  // Once it has been held, only that one can be opened again.
  const early = ahead && all("meeting").some(({ stage }) => stage === "ended");
  if (early) lines.unshift(t("When it has been held, the meeting that has been can no longer be opened again."));
  const [first] = notHeldBefore(one);
  if (first) lines.unshift(t("“{meeting}” has not been held yet. It comes first.", { meeting: named(first.names, workshop().language) }));
  if (ahead && (early || first)) lines.unshift(ahead);
  const again = one.stage === "ended";
  if (again) lines.push(t("Everybody comes in anew. Steps that are closed take nothing more: repeat one if you want to go on in it."));
  const sure = !(open || early || first || again) || (await ask({ title: t("Open this meeting?"), lines: lines.filter(Boolean), yes: again ? t("Open it again") : t("Open the meeting") }));
  return sure ? act(place, "open_meeting", { meeting: one.id }) : null;
}

/** The meeting after this, for the closing words. */
export const comesNext = () => nextMeeting(meeting());
