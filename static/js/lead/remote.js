// The lead's page on a phone: a remote control, with the step's work and the day's steps one tap away.

import { html, useEffect, useRef } from "../html.js";
import { t } from "../i18n.js";
import { step as shown } from "../current.js";
import { Refusal } from "./button.js";
import { Agenda } from "./agenda.js";
import { Saved } from "./banner.js";
import { Clock } from "./clock.js";
import { Door } from "./door.js";
import { GO } from "./go.js";
import { LetInButton, OutsideButton, Present } from "./header.js";
import { After, Finished, GoBack, GoOn, HideBoard } from "./now.js";
import { inHand, look, openMeeting, view } from "./place.js";
import { NoteButton, NoteNow } from "./tellroom.js";
import { StepActs } from "./stepacts.js";
import { Undo } from "./undo.js";
import { Work } from "./work.js";

/** Back to what happens now; the keyboard lands at the top of what came. */
function Return() {
  const back = useRef(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    back.current.focus({ preventScroll: true });
  }, []);
  const home = () => {
    look("");
    view.value = "now";
  };
  return html`<button class="button return" type="button" ref=${back} onClick=${home}>${t("Back to what happens now")}</button>`;
}

function Ways() {
  const to = (name) => () => (view.value = name);
  return html`<div class="ways">
    <button class="button" type="button" onClick=${to("work")}>${t("Work with the step")}</button>
    <button class="button" type="button" onClick=${to("steps")}>${t("Today's steps")}</button>
  </div>`;
}

export function Remote() {
  const now = shown(openMeeting());
  if (view.value === "work") return html`<${Return} key="work" /><${Work} key=${inHand().id} />`;
  if (view.value === "steps") return html`<${Return} key="steps" /><div class="work"><${Agenda} /></div>`;
  return html`<div class="remote">
    <${Clock} step=${now} />
    <${Finished} step=${now} />
    <div class="paper"><${Door} brief /></div>
    <div class="pair"><${HideBoard} brief /><${NoteButton} /></div>
    <${Undo} />
    <${Ways} />
    <div class="bottom">
      <${Refusal} place=${GO} />
      <${After} />
      <${GoOn} />
      <${GoBack} />
    </div>
    <${NoteNow} silent />
    <details class="rest">
      <summary>${t("More")}</summary>
      <${Present} open=${openMeeting()} />
      <${StepActs} step=${now} />
      <${LetInButton} />
      <${OutsideButton} />
      <${Saved} />
    </details>
  </div>`;
}
