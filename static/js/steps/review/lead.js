// Reviewing for the lead: one group at a time on the board, then beside now, and writing down how it goes.

import { focusOf } from "../../board/focus.js";
import { html } from "../../html.js";
import { t } from "../../i18n.js";
import { all, get } from "../../store.js";
import { Icon } from "../../parts/icons.js";
import { Status } from "../../parts/status.js";
import { Do, Refusal } from "../../lead/button.js";
import { Hide, HowManyHidden, Words } from "../../lead/hide.js";
import { ReportForm, isReporting } from "../../lead/report.js";
import { groupsOf } from "../groups/formed.js";
import { changed, heardOf, lookedBackAt, promised, takenUp } from "./kept.js";

const PLACE = "review";

function Kept({ promise }) {
  const now = heardOf(promise, all("report"), all("meeting"));
  const action = { ...promise, ...get("action", promise.action) };
  const since = changed(promise, action);
  return html`<li class="then-now">
    <div>
      <p class="label">${promise.isNew ? t("New since last time") : t("Then")}</p>
      <p><${Words} hidden=${promise.hidden}>${promise.what}<//></p>
      ${promise.by_when && html`<p class="hint">${t("Ready by: {when}", { when: promise.by_when })}</p>`}
      ${since.length > 0 && html`<p class="label">${t("Changed since then")}</p>`}
      ${since.map(({ field, ask }) => html`<p key=${field}>${field !== "what" && html`<span class="hint">${ask()}</span>`} <span dir="auto">${action[field] || t("Not filled in yet")}</span></p>`)}
      <div class="handles"><${Hide} what="action" thing=${action} words=${promise.what} place=${PLACE} /></div>
    </div>
    <div>
      <p class="label">${t("Now")}</p>
      <${Status} status=${now && now.status}>
        ${now && now.note && html`<p class="status-note"><${Words} hidden=${now.hidden}>${now.note}<//></p>
          <div class="handles"><${Hide} what="report" thing=${now} words=${now.note} place=${PLACE} /></div>`}
      <//>
      ${!now && html`<p class="hint">${t("Who gets in touch?")}</p>`}
      <${ReportForm} action=${promise.action} what=${promise.what} />
    </div>
  </li>`;
}

function Group({ group, step }) {
  const shown = focusOf(step).on === group.id;
  const then = [all("promise"), group.id, all("meeting"), step.meeting];
  const kept = [...promised(...then), ...takenUp(all("action"), ...then)];
  const counted = lookedBackAt(all("action"), all("report"), ...then); // as on the board
  const heard = counted.filter(({ report }) => report).length;
  const inSight = kept.filter(({ action }) => shown || isReporting(action));
  const words = counted.length ? t("Heard about {n} of {all}", { n: heard, all: counted.length }) : t("Promised nothing");
  return html`<li class="paper">
    <div class="theme-head">
      <h3 dir="auto">${group.name}</h3>
      <span class="count">${words}</span>
    </div>
    <${Do} place=${PLACE} name="focus" data=${{ step: step.id, on: shown ? "" : group.id }} icon="screen" look=${shown ? "" : "primary"}>
      ${shown ? t("Close it on the board") : t("Show on the board")}
    <//>
    ${shown && !kept.length && html`<p class="slot"><${Icon} name="note" /> ${t("The group has promised nothing.")}</p>`}
    ${inSight.length > 0 && html`<ul class="list">${inSight.map((promise) => html`<${Kept} key=${promise.id} promise=${promise} />`)}</ul>`}
  </li>`;
}

export function Review({ step }) {
  const groups = groupsOf(step);
  return html`<p class="hint">${t("Show one group at a time. Write down what it says; each group can also do it on its own phones.")}</p>
    <${HowManyHidden} n=${step.hidden} />
    <${Refusal} place=${PLACE} />
    ${!groups.length && html`<p class="slot">${t("There are no groups to review.")}</p>`}
    <ul class="list">${groups.map((group) => html`<${Group} key=${group.id} group=${group} step=${step} />`)}</ul>`;
}
