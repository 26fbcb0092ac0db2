// Forming groups for the lead: from the top themes or by hand, changed, removed, and each with its lasting link.

import { html, useState } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { pulse } from "../../connection.js";
import { ofStep } from "../../current.js";
import { get } from "../../store.js";
import { Icon } from "../../parts/icons.js";
import { Seats, seatWords } from "../../parts/seats.js";
import { Do, Refusal } from "../../lead/button.js";
import { GroupForm } from "../../lead/groupform.js";
import { GroupLink } from "../../lead/grouplink.js";
import { may } from "../../lead/may.js";

const PLACE = "groups";

function Card({ group }) {
  const [open, setOpen] = useState("");
  const turn = (what) => () => setOpen(open === what ? "" : what);
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
      ${empty && html`<${Do} place=${PLACE} name="remove_group" data=${{ group: group.id }} icon="trash">${t("Remove")}<//>`}
    </div>
    ${open === "edit" && html`<${GroupForm} group=${group} onDone=${() => setOpen("")} />`}
    ${open === "link" && group.token && html`<${GroupLink} group=${group} />`}
  </li>`;
}

/** Who finds no seat, before they say so. Those without a phone are not counted: nobody knows where they sit. */
function TooFew({ groups }) {
  const seats = groups.reduce((sum, group) => sum + Math.max(group.seats, group.taken), 0);
  const lacking = ((pulse.value || {}).present || 0) - seats;
  return groups.length > 0 && lacking > 0 && html`<p class="warning"><${Icon} name="people" /><span>
    ${tn("There is no seat for {n} person. Add seats or a group.", "There are no seats for {n} people. Add seats or a group.", lacking)}</span></p>`;
}

export function Groups({ step }) {
  const [adding, setAdding] = useState(false);
  const groups = ofStep("group", step.id);
  const { source: sorting } = get("step", step.source) || {};
  const top = Math.min(step.settings.top, ofStep("theme", sorting).length || step.settings.top);
  return html`<div class="handles">
      <${Do} place=${PLACE} name="form_groups" data=${{ step: step.id }} look=${groups.length ? "" : "primary"} icon="people">
        ${tn("Make a group of the top theme", "Make groups of the {n} top themes", top)}
      <//>
      ${may("add_group") &&
      html`<button class="button" type="button" aria-expanded=${adding ? "true" : "false"} onClick=${() => setAdding(!adding)}>
        <${Icon} name="plus" /><span>${t("New group")}</span>
      </button>`}
    </div>
    <${Refusal} place=${PLACE} />
    ${adding && html`<div class="paper"><${GroupForm} step=${step} onDone=${() => setAdding(false)} /></div>`}
    ${!groups.length && html`<p class="slot">${t("The groups come here. A theme that got dots can become a group.")}</p>`}
    ${!step.closed && html`<${TooFew} groups=${groups} />`}
    <ul class="list">${groups.map((group) => html`<${Card} key=${group.id} group=${group} />`)}</ul>`;
}
