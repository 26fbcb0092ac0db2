// Going on and back: showing a step erases nothing; after the last one the meeting can be ended, which asks.

import { t } from "../i18n.js";
import { meeting, nextMeeting } from "../current.js";
import { act } from "./act.js";
import { titleOf } from "./agenda.js";
import { ask } from "./dialog.js";
import { may } from "./may.js";
import { around, look, openMeeting } from "./place.js";
import { say } from "./say.js";

export const GO = "go";

export async function show(step, place = GO) {
  const answer = await act(place, "show_step", { step: step.id });
  if (!answer || !answer.ok) return;
  look(step.id);
  say(t("The board shows {step}.", { step: titleOf(step) }));
}

export function goOn() {
  if (!may("show_step")) return undefined;
  const { after } = around();
  return after ? show(after) : endMeeting(openMeeting());
}

export function goBack() {
  const { before } = around();
  return before && may("show_step") ? show(before) : undefined;
}

export async function endMeeting(one, place = GO) {
  const sure = await ask({
    title: t("End the meeting?"),
    lines: [
      t("What ties phones to ideas is erased: nobody can change what they wrote any more."),
      t("Each group's actions are copied as promises, to be followed up."),
      t("The door is shut, and the timers stop. It cannot be undone."),
    ],
    yes: t("End the meeting"),
  });
  if (sure) await act(place, "end_meeting", { meeting: one.id });
}

export async function openTheMeeting(one, place) {
  const open = openMeeting();
  const lines = [t("The door opens: phones can come in with a new code.")];
  if (open) lines.unshift(t("The meeting that is open now is ended at the same time. It cannot be undone."));
  const sure = !open || (await ask({ title: t("Open this meeting?"), lines, yes: t("Open the meeting") }));
  return sure ? act(place, "open_meeting", { meeting: one.id }) : null;
}

/** The meeting after this, for the closing words. */
export const comesNext = () => nextMeeting(meeting());
