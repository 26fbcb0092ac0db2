// Around the room: the meetings with their dates and minutes, the groups' lasting links, and what can be prepared.

import { html, useState } from "../html.js";
import { day, named, t } from "../i18n.js";
import { all } from "../store.js";
import { agenda, workshop } from "../current.js";
import { Icon } from "../parts/icons.js";
import { act } from "./act.js";
import { LastingHint, minutesAddress } from "./address.js";
import { minutes, titleOf } from "./agenda.js";
import { Act, Refusal } from "./button.js";
import { BoardLink } from "./boardlink.js";
import { EditStep } from "./editstep.js";
import { EditWorkshop } from "./editworkshop.js";
import { Field } from "./fields.js";
import { endMeeting, openTheMeeting } from "./go.js";
import { GroupLink, print } from "./grouplink.js";
import { outside } from "./place.js";

const byPosition = (a, b) => a.position - b.position;

function standing(meeting) {
  if (meeting.stage === "open") return t("Open now");
  if (meeting.stage === "ended") return t("Ended. {n} people were there.", { n: meeting.seats });
  return t("Planned");
}

function Steps({ meeting }) {
  return html`<ol class="list">
    ${agenda(meeting).filter((step) => !step.begun).map(
      (step) => html`<li key=${step.id} data-phase=${step.phase}>
        <details>
          <summary>${titleOf(step)} – ${minutes(step.minutes)}</summary>
          <${EditStep} step=${step} />
        </details>
      </li>`,
    )}
  </ol>`;
}

function Meeting({ meeting }) {
  const place = `meeting:${meeting.id}`;
  const [date, setDate] = useState(meeting.date);
  const saveDate = (event) => {
    setDate(event.target.value);
    act(place, "edit_meeting", { meeting: meeting.id, date: event.target.value });
  };
  const go = async () => {
    const answer = await openTheMeeting(meeting, place);
    if (answer && answer.ok) outside.value = false;
  };
  return html`<li class="paper">
    <h3>${named(meeting.names, workshop().language)}</h3>
    <p>${day(meeting.date, true) || t("No date yet")} · ${standing(meeting)}</p>
    <div class="handles">
      ${meeting.stage === "open"
        ? html`<button class="button primary" type="button" onClick=${() => (outside.value = false)}>${t("To the room")}</button>
            <${Act} onClick=${() => endMeeting(meeting, place)}>${t("End the meeting")}<//>`
        : html`<${Act} icon="door" look=${meeting.stage === "planned" ? "primary" : ""} onClick=${go}>
            ${meeting.stage === "ended" ? t("Open it again") : t("Open the meeting")}
          <//>`}
      <a class="button" href=${minutesAddress(meeting)} target="_blank" rel="noopener"><${Icon} name="note" /><span>${t("Minutes")}</span></a>
      <a class="button" href=${minutesAddress(meeting, ".csv")}><span>${t("Minutes as a table (CSV)")}</span></a>
    </div>
    <${Refusal} place=${place} />
    ${meeting.stage !== "ended" &&
    html`<${Field} label=${t("Date")} type="date" value=${date} onValue=${setDate} onChange=${saveDate} />
      <details>
        <summary>${t("Change the steps that have not begun")}</summary>
        <${Steps} meeting=${meeting} />
      </details>`}
  </li>`;
}

function Groups() {
  const groups = all("group").sort(byPosition);
  if (!groups.length) return html`<p class="slot">${t("There are no groups yet.")}</p>`;
  return html`<${LastingHint} />
    <button class="button" type="button" onClick=${() => print(groups)}><${Icon} name="printer" /><span>${t("Print all cards")}</span></button>
    <ul class="list">
      ${groups.map((group) => html`<li class="paper" key=${group.id}>
        <h3 dir="auto">${group.name}</h3>
        <${GroupLink} group=${group} hinted />
      </li>`)}
    </ul>`;
}

export function OutsideRoom() {
  const meetings = all("meeting").sort(byPosition);
  return html`<div class="outside">
    <section aria-labelledby="meetings-title">
      <h2 id="meetings-title">${t("Meetings")}</h2>
      <ul class="list">${meetings.map((meeting) => html`<${Meeting} key=${meeting.id} meeting=${meeting} />`)}</ul>
      <p class="handles"><${BoardLink} /><a class="button" href="/workshops">${t("My future workshops")}</a></p>
    </section>
    <section aria-labelledby="groups-title"><h2 id="groups-title">${t("Groups")}</h2><${Groups} /></section>
    <section aria-labelledby="about-title"><h2 id="about-title">${t("About the workshop")}</h2><${EditWorkshop} /></section>
  </div>`;
}
