// Forming groups for the lead: from the top themes or by hand, changed, removed, and each with its lasting link.

import { html, useState } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { pulse } from "../../connection.js";
import { ofStep } from "../../current.js";
import { all, get } from "../../store.js";
import { Icon } from "../../parts/icons.js";
import { Seats, seatWords } from "../../parts/seats.js";
import { forgive } from "../../lead/act.js";
import { Do, Refusal } from "../../lead/button.js";
import { GroupForm } from "../../lead/groupform.js";
import { GroupLink } from "../../lead/grouplink.js";
import { InGroups } from "../../lead/ingroups.js";
import { may } from "../../lead/may.js";
import { SeatedWithoutPhone } from "../../lead/paper.js";

const PLACE = "groups";

/** While groups are being formed one that nobody is in goes at once; later somebody may have its page open, and write there. */
const toRemove = (group) => ({
  title: t("Remove {group}?", { group: group.name }),
  lines: [t("The group's page and its link stop working at once, also for whoever writes there just now. It cannot be undone.")],
  yes: t("Remove the group"),
});

function Card({ step, group }) {
  const [open, setOpen] = useState("");
  const turn = (what) => () => {
    forgive(PLACE); // what was refused was about something else
    setOpen(open === what ? "" : what);
  };
  const empty = group.taken === 0;
  return html`<li class="paper group-card">
    <div class="theme-head"><h3 dir="auto">${group.name}</h3><span class="count">${seatWords(group)}</span></div>
    ${group.purpose && html`<p dir="auto">${group.purpose}</p>`}
    <${Seats} taken=${group.taken} seats=${group.seats} />
    <p class="hint">
      ${group.taken < group.minimum
        ? tn("Needs {n} more.", "Needs {n} more.", group.minimum - group.taken)
        : t("Has as many as it needs.")}
      ${" "}${group.convened ? t("Somebody has offered to call the group together.") : t("Nobody has offered to call the group together yet.")}
    </p>
    <div class="handles" role="group" aria-label=${group.name}>
      ${may("edit_group") &&
      html`<button class="button" type="button" aria-expanded=${open === "edit" ? "true" : "false"} onClick=${turn("edit")}>
        <${Icon} name="pencil" /><span>${t("Change")}</span>
      </button>`}
      ${group.token &&
      html`<button class="button" type="button" aria-expanded=${open === "link" ? "true" : "false"} onClick=${turn("link")}>
        <${Icon} name="link" /><span>${t("Link and card")}</span>
      </button>`}
      ${empty && html`<${Do} place=${PLACE} name="remove_group" data=${{ group: group.id }} sure=${step.closed ? toRemove(group) : undefined} icon="trash">${t("Remove")}<//>`}
    </div>
    ${!step.closed && html`<${SeatedWithoutPhone} group=${group} place=${PLACE} />`}
    ${open === "edit" && html`<${GroupForm} group=${group} onDone=${turn("edit")} />`}
    ${open === "link" && group.token && html`<${GroupLink} group=${group} />`}
  </li>`;
}

/** Who finds no seat, before they say so. */
function TooFew({ groups }) {
  const seats = groups.reduce((sum, group) => sum + Math.max(group.seats, group.taken), 0);
  const lacking = ((pulse.value || {}).present || 0) - seats;
  return groups.length > 0 && lacking > 0 && html`<p class="warning"><${Icon} name="people" /><span>
    ${tn("There is no seat for {n} person. Add seats or a group.", "There are no seats for {n} people. Add seats or a group.", lacking)}</span></p>`;
}

/** How many groups so many people fill, the ones that need fewest first. */
function filled(groups, people) {
  const needs = groups.map(({ minimum, taken }) => Math.max(minimum, taken)).sort((a, b) => a - b);
  return needs.filter((_, at) => needs.slice(0, at + 1).reduce((sum, n) => sum + n, 0) <= people).length;
}

/** More groups than the room can fill: nobody should sit waiting in a group that cannot be. Phones that are put away sit where they sat. */
function TooMany({ groups }) {
  const seated = groups.reduce((sum, { taken }) => sum + Math.max(taken, 0), 0);
  const people = Math.max((pulse.value || {}).present || 0, seated);
  const n = filled(groups, people);
  if (!people || n === groups.length || groups.every(({ taken, minimum }) => taken >= minimum)) return null;
  return html`<p class="warning"><${Icon} name="people" /><span>
    ${n > 0
      ? tn("Those who are in are enough for {n} of the {all} groups.", "Those who are in are enough for {n} of the {all} groups.", n, { all: groups.length })
      : t("Those who are in are too few for a group.")}
    ${" "}${n > 0 && groups.some(({ taken }) => !taken) ? t("Remove some, or change how many each needs.") : t("Change how many each needs.")}</span></p>`;
}

/** The last result of the votes on the same themes that was shown; one without votes, or of too few, if there is no other. */
function lastResult(sorting) {
  const when = ({ step, round }) => {
    const { position, agenda } = get("meeting", get("step", step).meeting);
    return [position, agenda.indexOf(step), round];
  };
  const shown = ({ rows, voters }) => (rows.length > 0) + (rows.length > 0 && voters > 0);
  const later = (a, b) => shown(b) - shown(a) || when(b).map((n, at) => n - when(a)[at]).find(Boolean) || 0;
  return all("result").filter(({ step }) => sorting && (get("step", step) || {}).source === sorting).sort(later)[0];
}

/** The themes with dots, the heaviest first. */
const voted = ({ rows }) => rows.filter(([, dots]) => dots).map(([theme]) => theme);
const there = (theme) => Boolean(get("theme", theme));

/** Why no theme would become a group, or "" when one would. */
function noneToMake(result, top, groups) {
  if (!result) return t("Show the result of the vote first.");
  if (!result.rows.length) return t("So few have voted that the result is not shown. Make the groups with “New group”.");
  // For one that was merged since comes the one it lies in, which no screen knows.
  if (!top.length && voted(result).length) return "";
  if (!top.length) return t("No theme has got any dots. Make the groups with “New group”.");
  return top.every((theme) => groups.some((group) => group.theme === theme)) ? t("The top themes have their groups.") : "";
}

export function Groups({ step }) {
  const [adding, setAdding] = useState(false);
  const turn = () => {
    forgive(PLACE);
    setAdding(!adding);
  };
  const groups = ofStep("group", step.id);
  const { source: sorting } = get("step", step.source) || {};
  const result = lastResult(sorting);
  const top = (result ? voted(result).filter(there) : ofStep("theme", sorting).map(({ id }) => id)).slice(0, step.settings.top);
  const why = noneToMake(result, top, groups);
  return html`<div class="handles">
      <${Do} place=${PLACE} name="form_groups" data=${{ step: step.id }} look=${groups.length ? "" : "primary"} icon="people" why=${why}>
        ${tn("Make a group of the top theme", "Make groups of the {n} top themes", top.length || step.settings.top)}
      <//>
      ${may("add_group") &&
      html`<button class="button" type="button" aria-expanded=${adding ? "true" : "false"} onClick=${turn}>
        <${Icon} name="plus" /><span>${t("New group")}</span>
      </button>`}
    </div>
    <${Refusal} place=${PLACE} />
    ${adding && html`<div class="paper"><${GroupForm} step=${step} onDone=${turn} /></div>`}
    ${!groups.length && html`<p class="slot">${t("The groups come here. A theme that got dots can become a group.")}</p>`}
    ${!step.closed && html`<${InGroups} groups=${groups} everybody /><${TooFew} groups=${groups} /><${TooMany} groups=${groups} />`}
    <ul class="list">${groups.map((group) => html`<${Card} key=${group.id} step=${step} group=${group} />`)}</ul>`;
}
