// The soft timer as the lead holds it: start with the step's minutes, pause, give more.

import { html, signal, useEffect } from "../html.js";
import { t, tn } from "../i18n.js";
import { serverNow } from "../connection.js";
import { step as shown } from "../current.js";
import { timeLeft, timeWords } from "../parts/timer.js";
import { act } from "./act.js";
import { Do, Refusal } from "./button.js";
import { openMeeting } from "./place.js";

const PLACE = "timer";
const MORE = 120;
const OFTEN = 5000;

const now = signal(serverNow());

function leftInWords(step) {
  const left = timeLeft(step, now.value);
  return left === null ? t("No timer") : timeWords(left, Boolean(step.timer_left), t("The time is up"));
}

export function pauseOrGoOn() {
  const step = shown(openMeeting());
  if (!step) return;
  if (timeLeft(step, serverNow()) === null) start(step);
  else if (step.timer_ends) act(PLACE, "pause_timer", { step: step.id });
  else act(PLACE, "resume_timer", { step: step.id });
}

const start = (step) => act(PLACE, "set_timer", { step: step.id, seconds: step.minutes * 60 || MORE });

export function more() {
  const step = shown(openMeeting());
  if (step) act(PLACE, "extend_timer", { step: step.id, seconds: MORE });
}

function Handles({ step }) {
  const it = { step: step.id };
  const minutes = step.minutes || MORE / 60;
  if (timeLeft(step, now.value) === null) {
    const data = { ...it, seconds: minutes * 60 };
    return html`<${Do} place=${PLACE} name="set_timer" data=${data} icon="play">
      ${tn("Start {n} minute", "Start {n} minutes", minutes)}
    <//>`;
  }
  const paused = Boolean(step.timer_left);
  return html`<${Do} place=${PLACE} name=${paused ? "resume_timer" : "pause_timer"} data=${it} icon=${paused ? "play" : "pause"}>
      ${paused ? t("Go on") : t("Pause")}
    <//>
    <${Do} place=${PLACE} name="extend_timer" data=${{ ...it, seconds: MORE }} icon="plus">${t("2 minutes")}<//>`;
}

export function Clock({ step }) {
  useEffect(() => {
    const tick = setInterval(() => (now.value = serverNow()), OFTEN);
    return () => clearInterval(tick);
  }, []);
  // A new time from the server is counted at once, not at the next tick.
  useEffect(() => void (now.value = serverNow()), [step.timer_ends]);
  return html`<section class="paper clock" aria-labelledby="clock-title">
    <div class="clock-head">
      <h2 id="clock-title">${leftInWords(step)}</h2>
      ${timeLeft(step, now.value) !== null &&
      html`<${Do} place=${PLACE} name="set_timer" data=${{ step: step.id, seconds: 0 }} look="bare" icon="close">
        <span class="visually-hidden">${t("Take the timer away")}</span>
      <//>`}
    </div>
    <div class="handles"><${Handles} step=${step} /></div>
    <${Refusal} place=${PLACE} />
  </section>`;
}
