// Changing the agenda, also while the meeting goes on: up, down, skip, repeat and add with buttons; a mouse may drag.

import { html, signal, useEffect, useMemo, useRef, useState } from "../html.js";
import { language, t } from "../i18n.js";
import { agenda, workshop } from "../current.js";
import { all, get } from "../store.js";
import { Icon } from "../parts/icons.js";
import { act } from "./act.js";
import { titleOf } from "./agenda.js";
import { Act, Do, Refusal } from "./button.js";
import { Dialog } from "./dialog.js";
import { createDrag } from "./drag.js";
import { SETTINGS } from "./editstep.js";
import { Choice, Field, Select } from "./fields.js";
import { minutes } from "./howlong.js";
import { may } from "./may.js";
import { isLeftUnsorted } from "./unsorted.js";
import { plans, worded } from "./plans.js";
import { say } from "./say.js";
import { Undo } from "./undo.js";

const PLACE = "agenda";
/** The meeting whose agenda is being changed, by id. */
export const editing = signal("");
/** The step after which one is being added, by id. */
const adding = signal("");

export const editAgenda = (meeting) => may("move_step") && (editing.value = meeting.id);

export function EditAgendaButton({ meeting, look = "" }) {
  return html`<${Act} icon="pencil" look=${look} needs="move_step" onClick=${() => editAgenda(meeting)}>${t("Change the agenda")}<//>`;
}

const kindWord = (kind) =>
  ({
    welcome: t("Information or a break"),
    collect: t("Write ideas"),
    cluster: t("Sort what has been written"),
    vote: t("Vote with dots"),
    groups: t("Form groups"),
    plan: t("Groups promise what to do"),
    review: t("What has become of the promises"),
    close: t("Closing questions"),
    relay: t("One side asks, the other replies"),
  })[kind];

const KINDS = ["welcome", "collect", "cluster", "vote", "relay", "groups", "plan", "review", "close"];
/** What has to be chosen before it begins, and is asked at once: nothing in its words says it. */
const CHOSEN = { relay: { asks: "client", replies: "rest" } };
const SOURCES = { cluster: "collect", vote: "cluster", groups: "vote", plan: "groups", review: "groups" };

const sourceLabel = (kind) =>
  ({
    cluster: t("What is to be sorted?"),
    vote: t("Which themes does one vote on?"),
    groups: t("Which vote do the groups come from?"),
    plan: t("Which groups?"),
    review: t("Which groups?"),
  })[kind];

/** How far down the agenda nothing may be put any more: what the board shows, and all before it. */
const passed = (meeting) => (meeting.stage === "open" ? meeting.agenda.indexOf(meeting.current) : -1);

/** Move a step to stand before another ("": last), and say where it stands. */
async function move(meeting, step, before) {
  const answer = await act(PLACE, "move_step", { step: step.id, before });
  if (!answer || !answer.ok) return;
  const next = get("step", before);
  say(next ? t("{step} now stands before {next}.", { step: titleOf(step), next: titleOf(next) }) : t("{step} now stands last.", { step: titleOf(step) }));
}

function standing(meeting, step) {
  if (meeting.stage === "open" && step.id === meeting.current) return t("now");
  if (step.begun) return t("has been");
  if (step.skipped) return t("skipped");
  return step.minutes ? minutes(step.minutes) : "";
}

function Row({ meeting, step, steps, at, drag }) {
  const row = useRef(null);
  const grip = useRef(null);
  const fixed = step.begun;
  const movable = !fixed && may("move_step");
  drag.useRow(movable ? step.id : "", row, grip, movable);
  const name = titleOf(step);
  const first = passed(meeting) + 1;
  const up = at > first ? steps[at - 1] : undefined;
  const two = steps[at + 2];
  const can = { up: Boolean(up), down: at < steps.length - 1 };
  const arrow = (way, label, before) => html`<button class="button square" type="button" aria-label=${label} title=${label}
    aria-disabled=${can[way] ? undefined : "true"} onClick=${() => can[way] && move(meeting, step, before)}><${Icon} name=${`arrow-${way}`} /></button>`;
  return html`<li class="agenda-row" ref=${row} data-fixed=${fixed ? "yes" : undefined} data-skipped=${step.skipped ? "yes" : undefined}
    data-over=${drag.over.value === step.id && drag.dragged.value !== step.id ? "yes" : undefined} data-drop=${at >= first ? step.id : undefined} data-drop-step=${at >= first ? "" : undefined}>
    <p class="agenda-name"><span dir="auto" lang=${language.value}>${name}</span> <small>${standing(meeting, step)}</small>
      ${isLeftUnsorted(step, all("step")) && html`<small>${t("What is written here is not sorted. Add a sorting after it.")}</small>`}</p>
    <div class="handles" data-no-drag>
      ${!fixed && arrow("up", t("Move {step} up", { step: name }), up && up.id)}
      ${!fixed && arrow("down", t("Move {step} down", { step: name }), two ? two.id : "")}
      ${!fixed && html`<${Do} place=${PLACE} name="skip_step" data=${{ step: step.id, skipped: !step.skipped }} icon=${step.skipped ? "eye" : "skip"}
        label=${step.skipped ? t("Put {step} back", { step: name }) : t("Skip {step}", { step: name })}
        then=${() => say(step.skipped ? t("{step} is back on the agenda.", { step: name }) : t("{step} is skipped.", { step: name }))}>
        ${step.skipped ? t("Put back") : t("Skip")}
      <//>`}
      ${step.kind !== "cluster" && html`<${Do} place=${PLACE} name="repeat_step" data=${{ step: step.id }} icon="repeat" label=${t("Repeat {step}", { step: name })}
        then=${() => say(t("{step} comes once more.", { step: name }))}>${t("Repeat")}<//>`}
      ${at >= passed(meeting) && html`<${Act} icon="plus" needs="add_step" label=${t("Add after {step}", { step: name })}
        onClick=${() => (adding.value = step.id)}>${t("Add after")}<//>`}
    </div>
  </li>`;
}

function Ghost({ drag }) {
  const ghost = useRef(null);
  drag.useGhost(ghost);
  const step = get("step", drag.dragged.value);
  return html`<div class="ghost" ref=${ghost} aria-hidden="true" hidden=${!step} dir="auto">${step && titleOf(step)}</div>`;
}

/** What is let go on a step further down comes after it, on one further up before it. */
function onDrop(meeting, id, onto) {
  const now = get("meeting", meeting).agenda;
  const from = now.indexOf(id);
  const to = now.indexOf(onto);
  if (from < 0 || to < 0 || from === to) return;
  move(get("meeting", meeting), get("step", id), to < from ? onto : now[to + 1] || "");
}

function List({ meeting }) {
  const nameOf = (id) => titleOf(get("step", id));
  const drag = useMemo(() => createDrag({ nameOf, targetName: nameOf, onDrop: (id, onto) => onDrop(meeting.id, id, onto), needs: "move_step" }), [meeting.id]);
  const steps = agenda(meeting);
  return html`<ol class="agenda-rows">
      ${steps.map((step, at) => html`<${Row} key=${step.id} meeting=${meeting} step=${step} steps=${steps} at=${at} drag=${drag} />`)}
    </ol>
    <${Ghost} drag=${drag} />`;
}

/** What is done here, also before the day, when there is no room to undo it in. */
const UNDOABLE = ["add_step", "edit_step", "move_step", "repeat_step", "skip_step"];

/** Where the agenda is changed: once on the page. */
export function AgendaEditor() {
  const meeting = get("meeting", editing.value);
  const gone = !meeting || meeting.stage === "ended";
  useEffect(() => {
    if (gone) editing.value = "";
  }, [gone]);
  if (gone) return null;
  const close = () => (editing.value = "");
  return html`<${Dialog} title=${t("Change the agenda")} wide onClose=${close}>
    <div class="agenda-top">
      <p class="hint">${t("What has been on the board stays where it is. What is skipped stays on the agenda: going on passes it by, and you can put it back.")}</p>
      <${Undo} only=${UNDOABLE} />
      <button class="button primary" type="button" autofocus onClick=${close}>${t("Done")}</button>
      <${Refusal} place=${PLACE} />
    </div>
    <${List} key=${meeting.id} meeting=${meeting} />
  <//>
  ${meeting.agenda.includes(adding.value) && html`<${Adding} key=${adding.value} meeting=${meeting} after=${adding.value} />`}`;
}

/** The steps before a place that a step of a kind may take its material from, in this meeting and those before. */
function sourcesFor(kind, meeting, after) {
  const upTo = meeting.agenda.slice(0, meeting.agenda.indexOf(after) + 1);
  const earlier = all("meeting").filter((one) => one.position < meeting.position).sort((a, b) => a.position - b.position);
  const ids = [...earlier.flatMap((one) => one.agenda), ...upTo];
  const taken = new Set(kind === "cluster" ? all("step").filter((one) => one.kind === kind).map((one) => one.source) : []);
  return ids.map((id) => get("step", id)).filter((one) => one && one.kind === SOURCES[kind] && !one.skipped && !taken.has(one.id));
}

function Adding({ meeting, after }) {
  const close = () => (adding.value = "");
  const [kind, setKind] = useState("");
  const before = get("step", after);
  const possible = KINDS.filter((one) => !SOURCES[one] || sourcesFor(one, meeting, after).length);
  return html`<${Dialog} title=${t("A new step after {step}", { step: titleOf(before) })} onClose=${close}>
    <${Choice} label=${t("What is the room to do?")} value=${kind} onValue=${setKind} options=${possible.map((one) => [one, kindWord(one)])} />
    ${kind
      ? html`<${Words} key=${kind} kind=${kind} meeting=${meeting} after=${after} onClose=${close} />`
      : html`<div class="choices"><button class="button" type="button" onClick=${close}>${t("Close this")}</button></div>`}
  <//>`;
}

/** In a vote that is added there are as many dots as in the one before it; else what the formats say. */
function settingsOf(plan, kind, meeting, after) {
  const before = meeting.agenda.slice(0, meeting.agenda.indexOf(after) + 1).map((id) => get("step", id));
  const last = kind === "vote" && before.filter((step) => step.kind === kind).pop();
  return last ? last.settings : plan.settings;
}

/** As app/process/agenda.py has it. */
function phaseOf(kind, source, after, meeting) {
  if (!source || source.meeting !== meeting.id) return after.phase;
  const same = kind === "groups" && agenda(meeting).find((step) => step.kind === kind);
  return (same || source).phase;
}

/** A step's title; where several are called the same, with which of them it is. */
const numbered = (steps) =>
  steps.map((one, at) => {
    const isSame = (other) => titleOf(other) === titleOf(one);
    return [one.id, steps.filter(isSame).length > 1 ? `${titleOf(one)} (${steps.slice(0, at + 1).filter(isSame).length})` : titleOf(one)];
  });

function Words({ kind, meeting, after, onClose }) {
  const own = workshop().language;
  const sources = SOURCES[kind] ? sourcesFor(kind, meeting, after) : [];
  const [source, setSource] = useState(sources.length ? sources[sources.length - 1].id : "");
  const phase = phaseOf(kind, get("step", source), get("step", after), meeting);
  const plan = plans(kind, phase);
  const [mine, setMine] = useState({});
  const [chosen, setChosen] = useState(CHOSEN[kind] && { ...CHOSEN[kind], ...plan.settings });
  const [time, setTime] = useState(plan.minutes);
  const word = (key) => (key in mine ? mine[key] : (plan.texts[own] || {})[key] || "");
  const field = (key, label, more) => html`<${Field} label=${label} maxlength="400" value=${word(key)} onValue=${(text) => setMine({ ...mine, [key]: text })} ...${more} />`;
  const submit = async (event) => {
    event.preventDefault();
    const data = { meeting: meeting.id, kind, after, source, minutes: Number(time), settings: chosen || settingsOf(plan, kind, meeting, after), texts: worded(plan.texts, own, mine) };
    const answer = await act(PLACE, "add_step", data);
    if (!answer || !answer.ok) return;
    say(t("{step} has been added.", { step: word("title") }));
    onClose();
  };
  return html`<form lang=${own} onSubmit=${submit}>
    ${sources.length > 0 && html`<${Select} label=${sourceLabel(kind)} value=${source} onValue=${setSource} options=${numbered(sources)} />`}
    ${chosen && SETTINGS[kind](chosen, (key, value) => setChosen({ ...chosen, [key]: value }))}
    ${field("title", t("Heading"), { required: true })}
    ${field("prompt", t("Question to the room"))}
    ${field("help", t("Help, one line each"), { lines: 3 })}
    <${Field} label=${t("Minutes for the step")} type="number" min="0" max="480" required value=${time} onValue=${setTime} />
    <${Refusal} place=${PLACE} />
    <div class="choices">
      <button class="button" type="button" onClick=${onClose}>${t("Close this")}</button>
      <button class="button primary" type="submit"><${Icon} name="plus" /><span>${t("Add the step")}</span></button>
    </div>
  </form>`;
}
