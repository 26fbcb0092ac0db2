// Until when what people wrote and the whole workshop are kept, and deleting it before: asked twice, and its name typed.

import { today } from "../connection.js";
import { html, useState } from "../html.js";
import { day, t } from "../i18n.js";
import { post } from "../post.js";
import { all } from "../store.js";
import { workshop } from "../current.js";
import { rehearses } from "../parts/rehearsal.js";
import { act, online, refuse, whyNot } from "./act.js";
import { Act, Refusal } from "./button.js";
import { ask, Dialog } from "./dialog.js";
import { Field, useTyped } from "./fields.js";
import { may, owns } from "./may.js";
import { openMeeting } from "./place.js";
import { say } from "./say.js";

const PLACE = "keeping";
const DELETE = "delete-workshop";

const erasedOn = () => all("step").map((step) => step.erased).filter(Boolean).sort().pop();

const untilDay = () => t("What people write is deleted after {day}: ideas, proposals, dots and answers.", { day: day(workshop().contributions_until, true) });

/** The last day for what people write, or "": a rehearsal is deleted as a whole, and has no days one could choose. */
const lastDay = () => (rehearses() ? "" : workshop().contributions_until);

/** Beside a meeting's day (`named`: which day it is about), and beside the days: by then what one would look at together is gone. */
export function TooLateFor({ meetings, named }) {
  const last = lastDay();
  const after = last && !erasedOn() && meetings.some(({ stage, date }) => stage === "planned" && date > last);
  return after && html`<p class="warning"><span>${named && `${untilDay()} `}${t("A meeting is planned after that day. What people wrote is gone by then: choose a later day if you want to look at it together.")}</span></p>`;
}

const itIsOver = () => t("The last day for what people write has been: whatever is written now is deleted when the meeting ends. Choose a later day if it is to be kept.");

/** What whoever ends a meeting has to know, if what people wrote is kept no longer than today. */
export function goesAtOnce() {
  const last = lastDay();
  if (!last || last > today()) return "";
  return last < today() ? itIsOver() : untilDay();
}

/** What has become of what people wrote, or what will and when. */
function Standing() {
  const { contributions_until, results_until } = workshop();
  if (!results_until) return html`<p>${t("No days have been chosen yet. The program chooses them within an hour.")}</p>`;
  const erased = erasedOn();
  const over = contributions_until < today();
  return html`
    ${erased && html`<p>${t("What people had written was deleted on {day}.", { day: day(erased, true) })}</p>`}
    ${over
      ? html`<p class="warning"><span>${openMeeting() ? itIsOver() : t("The last day for what people write has been. If a meeting is opened, a new day is counted from it.")}</span></p>`
      : html`<p>${untilDay()}</p>`}
    <${TooLateFor} meetings=${all("meeting")} />
    <p>${t("Everything else is deleted after {day}: the groups, what they promised and the minutes. Their links stop working then.", { day: day(results_until, true) })}</p>`;
}

function Days() {
  const { contributions_until: contributions, results_until: results } = workshop();
  const { now, typed, set, saved } = useTyped({ contributions, results });
  const submit = async (event) => {
    event.preventDefault();
    // Both are always said: each is judged by the other.
    const answer = await act(PLACE, "edit_keeping", { contributions: now.contributions, results: now.results });
    if (!answer || !answer.ok) return;
    saved(typed);
    say(t("Saved."));
  };
  return html`<form class="form" onSubmit=${submit}>
    <${Field} label=${t("What people write is kept until")} type="date" required value=${now.contributions} onValue=${set("contributions")} />
    <${Field} label=${t("The groups' results are kept until")} type="date" required value=${now.results} onValue=${set("results")} />
    <${Refusal} place=${PLACE} />
    <div class="choices"><button class="button primary" type="submit">${t("Save the days")}</button></div>
  </form>`;
}

export function Keeping() {
  return html`<div class="paper keeping">
    <${Standing} />
    ${may("edit_keeping") && html`<${Days} />`}
    ${owns() && html`<${Delete} />`}
  </div>`;
}

function Delete() {
  const [typing, setTyping] = useState(false);
  const begin = async () => {
    if (!online()) return refuse(DELETE, whyNot());
    const sure = await ask({
      title: t("Delete the workshop?"),
      lines: [
        t("Everything in it is deleted, for everybody: ideas, groups, promises and minutes. Print or download what you need first."),
        t("Whoever is in it now is told, and the groups' links stop working. It cannot be undone."),
      ],
      yes: t("Go on"),
    });
    return setTyping(sure);
  };
  return html`<details>
    <summary>${t("Delete the workshop now")}</summary>
    <p>${t("You can do it before the day has come. Only its owner can.")}</p>
    <${Act} onClick=${begin}>${t("Delete the workshop…")}<//>
    <${Refusal} place=${DELETE} />
    ${typing && html`<${TypeItsName} onClose=${() => setTyping(false)} />`}
  </details>`;
}

function TypeItsName({ onClose }) {
  const { title } = workshop();
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const submit = async (event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      await post(`/w/${document.body.dataset.workshop}/delete`, { title: typed });
      location.assign("/workshops");
    } catch (refusal) {
      // It went through, but the answer did not: the socket has said goodbye, and nothing is left to be asked.
      if (refusal.code === "not_lead") location.assign("/workshops");
      setProblem(refusal.text);
      setBusy(false);
    }
  };
  return html`<${Dialog} title=${t("Write the workshop's name")} onClose=${onClose}>
    <form class="form" onSubmit=${submit}>
      <p>${t("So that the right one goes: write “{title}”", { title })}</p>
      <${Field} label=${t("The workshop's name")} required maxlength="80" value=${typed} onValue=${setTyped} />
      <div role="alert">${problem && html`<p class="warning"><span>${problem}</span></p>`}</div>
      <div class="choices">
        <button class="button" type="button" onClick=${onClose}>${t("No, not now")}</button>
        <button class="button primary" type="submit" aria-disabled=${busy}>${t("Delete for good")}</button>
      </div>
    </form>
  <//>`;
}
