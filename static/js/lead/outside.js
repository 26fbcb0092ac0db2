// Around the room: the meetings with their dates and minutes, the groups' lasting links, and what can be prepared.

import { html, useState } from "../html.js";
import { day, named, t, tn } from "../i18n.js";
import { all } from "../store.js";
import { agenda, workshop } from "../current.js";
import { Icon } from "../parts/icons.js";
import { latest } from "../steps/review/kept.js";
import { rehearses } from "../parts/rehearsal.js";
import { act } from "./act.js";
import { AllWords } from "./allwords.js";
import { LastingHint, invitationAddress, minutesAddress } from "./address.js";
import { titleOf } from "./agenda.js";
import { EditAgendaButton } from "./agendaedit.js";
import { Act, Do, Refusal } from "./button.js";
import { BoardLink } from "./boardlink.js";
import { EditRoom } from "./editroom.js";
import { EditStep } from "./editstep.js";
import { EditWorkshop } from "./editworkshop.js";
import { Field, onceSaved } from "./fields.js";
import { endMeeting, isPast, notHeldBefore, openTheMeeting } from "./go.js";
import { Forgotten } from "./forgotten.js";
import { GroupForm } from "./groupform.js";
import { GroupLink, print } from "./grouplink.js";
import { minutes } from "./howlong.js";
import { Leads } from "./leads.js";
import { handsOut, may } from "./may.js";
import { NameList } from "./namelist.js";
import { Keeping, TooLateFor } from "./keeping.js";
import { SlipsLink } from "./paper.js";
import { MeetingPictures } from "./pictures.js";
import { outside } from "./place.js";
import { Rehearse } from "./rehearse.js";
import { say } from "./say.js";
import { Undo } from "./undo.js";

const byPosition = (a, b) => a.position - b.position;

function standing(meeting) {
  if (meeting.stage === "open") return t("Open now");
  if (meeting.stage === "ended") return tn("Ended. {n} person was there.", "Ended. {n} people were there.", meeting.seats);
  return t("Planned");
}

function Steps({ meeting }) {
  return html`<ol class="list">
    ${agenda(meeting).filter((step) => !step.begun).map(
      (step) => html`<li key=${step.id} data-phase=${step.phase}>
        <details>
          <summary>${titleOf(step)} – ${[minutes(step.minutes), step.skipped && t("skipped")].filter(Boolean).join(", ")}</summary>
          <${EditStep} step=${step} />
          <${SlipsLink} step=${step} />
        </details>
      </li>`,
    )}
  </ol>
  <${Undo} only=${EDITED} />`;
}

/** What can be undone beside the steps; what has been done to the agenda is undone there. */
const EDITED = ["edit_step"];

/** A year that is being typed: 0202. */
const isHalf = (date) => Boolean(date) && date < "2000";

function Meeting({ meeting }) {
  const place = `meeting:${meeting.id}`;
  const [typed, setTyped] = useState({});
  const type = (field) => (value) => setTyped((those) => ({ ...those, [field]: value }));
  // The date is always said; what else another lead has changed meanwhile stays.
  const save = (field) => async (event) => {
    const sent = { [field]: event.target.value };
    if (event.type === "change" && isHalf(sent.date)) return; // a browser says so at every key
    if (event.type === "blur" && typed[field] === undefined) return;
    const answer = await act(place, "edit_meeting", { meeting: meeting.id, date: meeting.date, ...sent });
    if (answer && answer.ok) setTyped((those) => ({ ...those, [field]: onceSaved(sent[field])(those[field]) }));
  };
  const now = (field) => (typed[field] === undefined ? meeting[field] : typed[field]);
  const go = async () => {
    const answer = await openTheMeeting(meeting, place);
    if (answer && answer.ok) outside.value = false;
  };
  return html`<li class="paper">
    <h3>${named(meeting.names, workshop().language)}</h3>
    <p>${[day(meeting.date, true) || t("No date yet"), meeting.starts].filter(Boolean).join(", ")} · ${standing(meeting)}</p>
    ${meeting.stage === "ended" && html`<${Forgotten} what=${meeting.id} kind="meeting" />`}
    <div class="handles" role="group" aria-label=${named(meeting.names, workshop().language)}>
      ${meeting.stage === "open"
        ? html`<button class="button primary" type="button" onClick=${() => (outside.value = false)}>${t("To the room")}</button>
            <${Act} needs="end_meeting" onClick=${() => endMeeting(meeting, place)}>${t("End the meeting")}<//>`
        : !isPast(meeting) && html`<${Act} needs="open_meeting" icon="door" look=${meeting.stage === "planned" && !notHeldBefore(meeting).length ? "primary" : ""} onClick=${go}>
            ${meeting.stage === "ended" ? t("Open it again") : t("Open the meeting")}
          <//>`}
      ${handsOut() && meeting.stage !== "planned" &&
      html`<a class="button" href=${minutesAddress(meeting)} target="_blank" rel="noopener"><${Icon} name="note" /><span>${t("Minutes")}</span></a>
        <a class="button" href=${minutesAddress(meeting, ".csv")}><span>${t("Minutes as a table (CSV)")}</span></a>`}
    </div>
    <${Refusal} place=${place} />
    <${MeetingPictures} meeting=${meeting} />
    ${meeting.stage !== "ended" &&
    may("edit_meeting") &&
    html`<${Field} label=${t("Date")} type="date" value=${now("date")} onValue=${type("date")} onChange=${save("date")} onBlur=${save("date")} />
      <${TooLateFor} meetings=${[meeting]} named />
      <${Field} label=${t("Begins at")} type="time" value=${now("starts")} onValue=${type("starts")} onChange=${save("starts")} />
      <details>
        <summary>${t("Change the steps that have not begun")}</summary>
        <${Steps} meeting=${meeting} />
      </details>
      <p><${EditAgendaButton} meeting=${meeting} /></p>
      ${meeting.stage === "planned" && meeting.position >= FIRST && html`<${Do} place=${place} name="remove_meeting" data=${{ meeting: meeting.id }} icon="trash" sure=${offAgain()} then=${() => say(t("Taken off."))}>${t("Take this meeting off again")}<//>`}`}
  </li>`;
}

/** The day and its follow-up, which every format has: they are not taken off. */
const FIRST = 2;

/** What was promised at the follow-up can be followed up, too: offered once the last meeting there is has been opened. */
function OneMore({ meetings }) {
  const last = meetings[meetings.length - 1];
  if (!last || last.stage === "planned" || meetings.length < FIRST || rehearses()) return null;
  return html`<p class="handles"><${Do} place="one-more" name="add_meeting" data=${{}} icon="plus" then=${() => say(t("One more meeting is planned, like the last one. Choose its day."))}>${t("Plan one more meeting")}<//></p>
    <p class="hint">${t("It is like the last one: you look back at what was promised, and promise anew. You can change its steps.")}</p>
    <${Refusal} place="one-more" />`;
}

const offAgain = () => ({
  title: t("Take the meeting off again?"),
  lines: [t("Nothing has happened in it yet. What you have changed in its steps goes.")],
  yes: t("Take this meeting off again"),
});

function Groups() {
  const groups = all("group").filter((group) => group.token).sort(byPosition);
  if (!groups.length) return html`<p class="slot">${t("There are no groups yet.")}</p>`;
  return html`<${LastingHint} />
    <button class="button" type="button" onClick=${() => print(groups)}><${Icon} name="printer" /><span>${t("Print all cards")}</span></button>
    <ul class="list">
      ${groups.map((group) => html`<${Group} key=${group.id} group=${group} />`)}
    </ul>`;
}

function Group({ group }) {
  const [changing, setChanging] = useState(false);
  const turn = () => setChanging(!changing);
  return html`<li class="paper">
    <h3 dir="auto">${group.name}</h3>
    ${group.purpose && html`<p dir="auto">${group.purpose}</p>`}
    <${Heard} group=${group} />
    ${may("edit_group") && html`<div class="handles" role="group" aria-label=${group.name}>
      <button class="button" type="button" aria-expanded=${changing ? "true" : "false"} onClick=${turn}><${Icon} name="pencil" /><span>${t("Change")}</span></button>
    </div>`}
    ${changing && html`<${GroupForm} group=${group} settled onDone=${turn} />`}
    <${GroupLink} group=${group} hinted />
  </li>`;
}

/** Between meetings there is nobody in the room to ask: which groups have been silent, while there is time to get in touch. */
function Heard({ group }) {
  const actions = all("action").filter((action) => action.group === group.id);
  if (!all("meeting").some(({ stage }) => stage === "ended")) return null;
  if (!actions.length) return html`<p class="hint">${t("The group has promised nothing.")}</p>`;
  const reports = actions.map(({ id }) => latest(all("report"), id)).filter(Boolean);
  const last = reports.map((report) => report.day).sort().pop();
  const words = t("Heard about {n} of {all}", { n: reports.length, all: actions.length });
  return html`<p class="hint">${last ? `${words}. ${t("Last heard on {day}.", { day: day(last) })}` : `${words}. ${t("Who gets in touch?")}`}</p>`;
}

export function OutsideRoom() {
  const meetings = all("meeting").sort(byPosition);
  return html`<div class="outside">
    <section aria-labelledby="meetings-title">
      <h2 id="meetings-title">${t("Meetings")}</h2>
      <ul class="list">${meetings.map((meeting) => html`<${Meeting} key=${meeting.id} meeting=${meeting} />`)}</ul>
      <${OneMore} meetings=${meetings} />
      <p class="handles"><${BoardLink} /><a class="button" href=${invitationAddress()} target="_blank" rel="noopener">${t("Invitation")}</a><a class="button" href="/workshops">${t("My future workshops")}</a></p>
    </section>
    <${Rehearse} />
    ${handsOut() && html`<section aria-labelledby="groups-title"><h2 id="groups-title">${t("Groups")}</h2><${Groups} /></section>`}
    <section aria-labelledby="words-title"><h2 id="words-title">${t("Everything that is written")}</h2><${AllWords} /></section>
    ${may("list_names") && html`<section aria-labelledby="names-title"><h2 id="names-title">${t("Names to look for")}</h2><${NameList} /></section>`}
    <section aria-labelledby="leads-title"><h2 id="leads-title">${t("Who leads")}</h2><${Leads} /></section>
    ${may("edit_workshop") &&
    html`<section aria-labelledby="about-title"><h2 id="about-title">${t("About the workshop")}</h2><${EditWorkshop} /></section>`}
    ${may("edit_room") && html`<section aria-labelledby="room-title"><h2 id="room-title">${t("The room and the board")}</h2><${EditRoom} /></section>`}
    ${!rehearses() && html`<section aria-labelledby="kept-title"><h2 id="kept-title">${t("Kept and deleted")}</h2><${Keeping} /></section>`}
    <p class="handles"><a class="link-button" href="/privacy" target="_blank" rel="noopener">${t("Personal data")}</a><a class="link-button" href="/accessibility" target="_blank" rel="noopener">${t("Accessibility")}</a></p>
  </div>`;
}
