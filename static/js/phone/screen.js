// A seated phone: the step the meeting is at, with the header above it and "More" below.

import { refusal, status } from "../connection.js";
import { meeting, step as currentStep, workshop } from "../current.js";
import { html, useEffect, useState } from "../html.js";
import { language, t } from "../i18n.js";
import { Collect } from "../steps/collect/phone.js";
import { Vote } from "../steps/vote/phone.js";
import { Welcome } from "../steps/welcome/phone.js";
import { Fetching as Coming, here, isHere, later } from "./later.js";
import { Timer } from "../parts/timer.js";
import { one } from "../store.js";
import { hush } from "../speech.js";
import { aloud } from "./aloud.js";
import { Announced } from "./announced.js";
import { askedAloud, Asking } from "./checked.js";
import { Header } from "./header.js";
import { dress } from "./letters.js";
import { More } from "./more.js";
import { Offline } from "./notices.js";
import { text } from "./prompt.js";
import { Strip } from "./strip.js";
import { aside, follow, newsWords, saidOf, shown } from "./way.js";

const STEPS = {
  welcome: Welcome,
  collect: Collect,
  cluster: later("Cluster", Coming),
  vote: Vote,
  groups: later("Groups", Coming),
  plan: later("Plan", Coming),
  review: later("Review", Coming),
  close: later("Close", Coming),
  relay: later("Relay", Coming),
};
const Past = later("Past", Coming);
const Leftover = later("Leftover");
const Foot = later("Foot");
const Told = later("Told", Announced);
const PATIENCE = 400;

export function Screen({ seat }) {
  const step = one("me") && meeting() && workshop() && currentStep() && shown();
  useEffect(follow, []);
  useEffect(() => {
    here.then(({ guardBack, watchHeight }) => {
      guardBack();
      watchHeight();
    });
  }, []);
  return html`<${Announced} words=${step && saidOf(step)} /><${Announced} words=${step && newsWords()} /><${Told} step=${step} />
    ${step ? html`<${Now} key=${step.id} step=${step} seat=${seat} />` : html`<${Fetching} />`}`;
}

function Now({ step, seat }) {
  const Step = aside.value && aside.value.looks ? Past : STEPS[step.kind];
  useEffect(() => {
    dress();
    document.body.dataset.phase = step.phase;
    document.title = `${text(step, "title")} – ${workshop().title}`;
    window.scrollTo(0, 0);
  }, [step.id]);
  useEffect(() => hush, [language.value]); // what is read aloud is what is on the screen
  return html`<${Header} phase=${step.phase} now=${step.id === currentStep().id} word=${text(step, "title")} reading=${() => askedAloud() || aloud()} />
    <${Strip} step=${step} />
    <${Asking}><div class="screen">
      ${Step !== Past && html`<${Timer} step=${step} last=${step.kind === "collect" ? t("Finish writing") : t("Soon time to stop")} />`}
      <${Step} step=${step} />
      ${Step !== Past && html`<${Leftover} step=${step} />`}
      ${isHere() && html`<${Foot} />`}
    </div>
    <${More} seat=${seat} /></${Asking}>`;
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
