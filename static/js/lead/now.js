// What happens now: the board as the room sees it, the timer, the pulse, the step's own acts, undo, back and on.

import { html } from "../html.js";
import { t, tn } from "../i18n.js";
import { cannotSave, pulse } from "../connection.js";
import { step as shown } from "../current.js";
import { Pulse } from "../parts/pulse.js";
import { act, online } from "./act.js";
import { titleOf } from "./agenda.js";
import { OFFLINE_REASON, Act, Refusal } from "./button.js";
import { BoardLink } from "./boardlink.js";
import { Clock } from "./clock.js";
import { GO, goBack, goOn, overtaken } from "./go.js";
import { minutes } from "./howlong.js";
import { may } from "./may.js";
import { PageWords, Picture } from "./picture.js";
import { phonesHere } from "./phoneshere.js";
import { around, openMeeting } from "./place.js";
import { SplitButton } from "./split.js";
import { StepActs } from "./stepacts.js";
import { NoteNow } from "./tellroom.js";
import { Undo } from "./undo.js";

const BOARD = "board";

export const turnBoard = () => act(BOARD, "hide_board", { hidden: !openMeeting().hidden });

export function HideBoard({ brief = false }) {
  const { hidden } = openMeeting();
  const hide = brief ? t("Hide the board") : t("Hide the board for a while");
  return html`<${Act} needs="hide_board" icon=${hidden ? "eye" : "eye-off"} onClick=${turnBoard}>${hidden ? t("Show the board again") : hide}<//>`;
}

/** The kinds whose phones can say that they are done. */
const FINISHED_IN = ["collect", "vote"];

/** Whether nobody has anything left to be done with. */
const isDone = ({ kind, stage, closed, settings }) =>
  closed || (kind === "vote" && stage === "revealed") || (kind === "collect" && stage !== "writing" && settings.wall !== "open");

/** "21 of 23 say they are done", with its beads. */
export function Finished({ step }) {
  const beat = pulse.value;
  if (!beat || beat.step !== step.id || !beat.present || step.turns) return null;
  const { finished } = beat;
  const of = Math.max(phonesHere(beat), finished);
  if (!of) return null;
  if (!finished && !FINISHED_IN.includes(step.kind)) return null;
  if (isDone(step)) return null;
  return html`<section class="paper finished">
    <${Pulse}
      done=${finished}
      of=${of}
      words=${tn("{n} of {all} says done", "{n} of {all} say done", finished, { all: of })}
    />
  </section>`;
}

export function Board() {
  return html`<section class="board-now" aria-labelledby="board-title">
    <div class="board-head"><h2 id="board-title">${t("The board shows")}</h2><${PageWords} /><${SplitButton} /></div>
    <${Picture} />
    <div class="handles"><${HideBoard} brief /><${BoardLink} /></div>
    <${Refusal} place=${BOARD} />
  </section>`;
}

export function GoOn() {
  const { after } = around();
  const waits = !online();
  if (!may("show_step")) return null;
  return html`<button
    class="button primary go-on"
    type="button"
    aria-disabled=${waits || overtaken.value ? "true" : undefined}
    aria-describedby=${waits ? OFFLINE_REASON : undefined}
    onClick=${goOn}
  >
    <span>
      ${after ? t("Next: {step}", { step: titleOf(after) }) : t("Next: End the meeting")}
      ${waits && html`<small>${cannotSave() ? t("Waits for the server") : t("Waits for the network")}</small>`}
    </span>
  </button>`;
}

/** `brief` says only "Back" to the eye, and where to the ear. */
export function GoBack({ brief = false }) {
  const { before } = around();
  if (!before || !may("show_step")) return null;
  const whole = t("Back to {step}", { step: titleOf(before) });
  return html`<button
    class=${brief ? "button" : "link-button"}
    type="button"
    aria-label=${whole}
    aria-disabled=${online() && !overtaken.value ? undefined : "true"}
    onClick=${goBack}
  >
    ${brief ? t("Back") : whole}
  </button>`;
}

export function After() {
  const { after } = around();
  return after ? html`<p class="after">${t("Then: {step}, {time}", { step: titleOf(after), time: minutes(after.minutes) })}</p>` : null;
}

export function Now() {
  const step = shown(openMeeting());
  return html`<div class="now">
    <div class="now-rest">
      <${Board} />
      <${Clock} step=${step} />
      <${Finished} step=${step} />
      <${StepActs} step=${step} />
      <${NoteNow} />
    </div>
    <div class="bottom">
      <${Undo} />
      <${Refusal} place=${GO} />
      <div class="turns"><${GoBack} brief /><${GoOn} /></div>
    </div>
  </div>`;
}
