// A seated phone: the step the meeting is at, with the header above it and "More" below.

import { refusal, status } from "../connection.js";
import { meeting, step as currentStep, workshop } from "../current.js";
import { html, useEffect, useState } from "../html.js";
import { named, t } from "../i18n.js";
import { Close, Farewell } from "../steps/close/phone.js";
import { Cluster } from "../steps/cluster/phone.js";
import { Collect } from "../steps/collect/phone.js";
import { Groups } from "../steps/groups/phone.js";
import { Plan } from "../steps/plan/phone.js";
import { Review } from "../steps/review/phone.js";
import { Vote } from "../steps/vote/phone.js";
import { Welcome } from "../steps/welcome/phone.js";
import { Timer } from "../parts/timer.js";
import { one } from "../store.js";
import { Header } from "./header.js";
import { dress } from "./letters.js";
import { Leftover } from "./leftover.js";
import { More } from "./more.js";
import { Notice, Offline } from "./notices.js";
import { reading, text } from "./prompt.js";

const STEPS = {
  welcome: Welcome,
  collect: Collect,
  cluster: Cluster,
  vote: Vote,
  groups: Groups,
  plan: Plan,
  review: Review,
  close: Close,
};
const PATIENCE = 400;

export function Screen({ seat }) {
  if (!one("me") || !meeting() || !workshop()) return html`<${Fetching} />`;
  const step = meeting().stage === "open" ? currentStep() : undefined;
  return step ? html`<${Now} key=${step.id} step=${step} seat=${seat} />` : html`<${Between} seat=${seat} />`;
}

function Now({ step, seat }) {
  const Step = STEPS[step.kind];
  useEffect(() => {
    dress();
    document.body.dataset.phase = step.phase;
    document.title = `${text(step, "title")} – ${workshop().title}`;
    window.scrollTo(0, 0);
  }, [step.id]);
  return html`<${Header} phase=${step.phase} word=${text(step, "title")} reading=${() => reading(step)} />
    <p class="visually-hidden" role="status">${text(step, "prompt")}</p>
    <div class="screen">
      <${Timer} step=${step} last=${step.kind === "collect" ? t("Finish writing") : t("Soon time to stop")} />
      <${Step} step=${step} />
      <${Leftover} step=${step} />
    </div>
    <${More} seat=${seat} />`;
}

/** The meeting has not begun, or is over. */
function Between({ seat }) {
  const { title, language } = workshop();
  const over = meeting().stage === "ended";
  const phase = over ? "follow_up" : "preparation";
  useEffect(() => {
    document.body.dataset.phase = phase;
  }, [phase]);
  return html`<${Header} phase=${phase} word=${over ? t("Thank you") : t("Welcome")} reading=${() => [title]} />
    <div class="screen">
      <h1 dir="auto">${title}</h1>
      <p class="hint" dir="auto">${named(meeting().names, language)}</p>
      <${Notice} icon="screen">${over ? t("The meeting is over. Thank you for being here.") : t("We begin soon. Look at the board.")}</${Notice}>
      <${Offline} />
      ${over && html`<${Farewell} />`}
      <${Leftover} />
    </div>
    <${More} seat=${seat} />`;
}

/** Nothing for a moment, then a word: what was there before is never taken away to say it. */
function Fetching() {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return html`<div class="screen"><p role="status">${long && t("Fetching…")}</p>
    ${refusal.value === null && status.value === "offline" && html`<${Offline} />`}</div>`;
}
