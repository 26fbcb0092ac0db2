// A group's own page: how it goes now, what was said, promised and done, and its plan to go on with.

import { refusal, today, unsent } from "../connection.js";
import { begun, draft } from "../drafts.js";
import { html } from "../html.js";
import { day, t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { Qr } from "../parts/qr.js";
import { StatusMark, statusWord } from "../parts/status.js";
import { askedAloud, Asking } from "../phone/checked.js";
import { Fold } from "../phone/fold.js";
import { groupTokens } from "../phone/groups.js";
import { Header, Listen } from "../phone/header.js";
import { Languages } from "../phone/language.js";
import { groupLink, OnlyHere } from "../phone/link.js";
import { HowManyHidden, Notice, Offline } from "../phone/notices.js";
import { Outcome } from "../phone/outcome.js";
import { all, one } from "../store.js";
import { openAnswers } from "../steps/plan/answer.js";
import { actionsOf, GroupPlan } from "../steps/plan/group.js";
import { QUESTIONS } from "../steps/plan/questions.js";
import { latest } from "../steps/review/kept.js";
import { Given } from "../steps/review/phone.js";
import { SayHowItGoes } from "../steps/review/report.js";
import { Again, Happened, Promised, Said } from "./event.js";
import { timeline } from "./timeline.js";

/** What Listen reads: the page as it stands, heading by heading. */
const reading = () => askedAloud() || document.querySelector(".group-story").innerText.split("\n");

/** Whether there is something to look back at: also a group that had promised nothing when a day ended, and has a plan now, can say how it goes. */
export const isKept = (group) =>
  all("our_promise").length > 0 || (actionsOf(group).length > 0 && all("our_meeting").some(({ stage }) => stage === "ended"));

export function GroupPage({ newLanguage }) {
  const group = one("our_group");
  if (refusal.value) return html`<${Refused} ...${refusal.value} newLanguage=${newLanguage} />`;
  if (!group) return html`<p class="screen"><${Offline} /></p>`;
  const kept = isKept(group);
  const word = kept ? t("Follow-up") : t("Our group");
  return html`<${Header} phase=${document.body.dataset.phase} word=${word} reading=${reading} /><${Outcome} />
    <${Asking}><div class="group-page"><div class="group-columns">
      <div class="group-story">
        <p class="hint">${t("Working group in the future workshop {title}", { title: one("our_workshop").title })}</p>
        <h1 dir="auto">${group.name}</h1>
        ${group.purpose && html`<p dir="auto">${group.purpose}</p>`}
        <${Offline} />
        <${HowManyHidden} n=${[...all("our_action"), ...all("our_report")].filter(({ hidden }) => hidden).length} />
        ${kept ? html`<${Standing} group=${group} /><${Story} group=${group} kept />` : html`<${Planning} group=${group} />`}
      </div>
      <${Aside} newLanguage=${newLanguage} />
      <${OnPaper} group=${group} />
    </div></div></${Asking}>`;
}

/** Before anything has been promised: the plan is the page. */
function Planning({ group }) {
  return html`<h2>${t("This is what we will do")}</h2><${GroupPlan} group=${group} /><${Story} group=${group} />`;
}

/** How it goes with each thing the group does, and a button to say more. */
function Standing({ group }) {
  const actions = actionsOf(group);
  return html`<ul class="standing">
    ${actions.map((action) => {
      const report = latest(all("our_report"), action.id);
      return html`<li key=${action.id}>
        <div class="now"><${StatusMark} status=${report && report.status} />
          <div><p dir="auto">${actions.length > 1 ? action.what || t("Hidden by the facilitator") : t("This is how it is now")}</p>
            <p class="standing-word">${statusWord(report && report.status)}</p></div></div>
        <${Fresh} action=${actions.length > 1 ? { ...action, what: "" } : action} />
        <${SayHowItGoes} action=${action.id} what=${action.what} />
      </li>`;
    })}
  </ul>`;
}

/** What the group has taken up and promised at no meeting yet stands nowhere else on the page, and not on paper. */
function Fresh({ action }) {
  const isNew = !all("our_promise").some((promise) => promise.action === action.id);
  return isNew && QUESTIONS.some(({ field }) => action[field]) && html`<div class="paper">
    <p class="label">${t("New since last time")}</p><${Given} promise=${action} /></div>`;
}

function Story({ group, kept }) {
  const meetings = all("our_meeting");
  const next = meetings.sort((a, b) => a.position - b.position).find(({ stage }) => stage === "planned");
  const isToCome = next && next.date && next.date >= today();
  const actions = actionsOf(group);
  const what = (id) => actions.length > 1 && (actions.find((action) => action.id === id) || {}).what;
  const events = timeline({ ideas: all("our_idea"), promises: all("our_promise"), reports: all("our_report"), meetings });
  const isLast = (promise, i) => !events.slice(i + 1).some(({ promises = [] }) => promises.some(({ action }) => action === promise.action));
  const now = (i) => (promise) => isLast(promise, i) && actions.find(({ id }) => id === promise.action);
  return html`<ol class="timeline">
      ${events.map((event, i) => {
        if (event.what === "said") return html`<${Said} key=${i} ideas=${event.ideas} when=${event.day} />`;
        if (event.what === "promised") return html`<${Promised} key=${i} promises=${event.promises} when=${event.day} now=${now(i)} />`;
        return html`<${Happened} key=${i} reports=${event.reports} what=${what} />`;
      })}
      ${isToCome && html`<${Again} key="again" when=${next.date} />`}
    </ol>
    ${kept && html`<${Fold} look="theme plan-on" word=${t("Change the plan")} begun=${isBeingChanged(group)}><${GroupPlan} group=${group} /></${Fold}>`}`;
}

/** Something of the plan is being written, waits for the network or was turned back: it is not folded away. */
const isBeingChanged = (group) =>
  unsent("add_action", "edit_action").length > 0 || Boolean(draft(`add:${group.id}`).value) || openAnswers().length > 0;

function Aside({ newLanguage }) {
  return html`<aside class="group-aside">
    <${Listen} reading=${reading} label=${t("Listen to the page")} />
    <button type="button" class="button wide" onClick=${() => window.print()}><${Icon} name="printer" />${t("Print")}</button>
    <p>${t("Whoever has the link can read and change. There are no names here. Save the page as a bookmark.")}</p>
    <${OnlyHere} />
    <${Kept} />
    <${Languages} then=${newLanguage} />
  </aside>`;
}

/** What only a printed page has: the way back, and how long it leads anywhere. */
function OnPaper({ group }) {
  const link = groupLink(group.id);
  return html`<footer class="on-paper" aria-hidden="true">
    <${Qr} text=${link} label="" />
    <div><p class="long-link" dir="ltr">${link}</p><${OnlyHere} /><${Kept} /></div>
  </footer>`;
}

/** The page ends some day, and so do the promises on it. */
function Kept() {
  const until = one("our_workshop").results_until;
  return until && html`<p>${t("The page and what is on it are deleted after {day}.", { day: day(until, true) })}</p>`;
}

/** A link that has never worked on this phone may be mistyped from a card. */
function Refused({ code, text, newLanguage }) {
  const keeps = code === "unknown_link" && (unsent().length > 0 || begun().length > 0);
  const mayBeWrong = code === "unknown_link" && !groupTokens().includes(location.hash.slice(1));
  return html`<${Header} phase="follow_up" word=${t("Our group")} reading=${() => [text]} />
    <div class="screen"><h1>${mayBeWrong ? t("The link does not work") : t("The link does not work any more")}</h1><p>${text}</p>
      ${keeps && html`<${Notice} icon="note">${t("What you wrote is kept on this phone until the new link is opened here.")}</${Notice}>`}
      <${Languages} then=${newLanguage} /></div>`;
}
