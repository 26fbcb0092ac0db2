// Planning on the board: each group's actions as they grow, what and the first step; empty ones are dashed.

import { useDivision, useFitting } from "../../board/measure.js";
import { focusOf } from "../../board/focus.js";
import { pageWords, usePage } from "../../board/pages.js";
import { Sheet } from "../../board/sheet.js";
import { heading, hiddenWords, listed, text } from "../../board/words.js";
import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { all } from "../../store.js";
import { groupsOf } from "../groups/formed.js";
import { isOver } from "../review/kept.js";
import { counted, SinceLast } from "./since.js";

const promises = (n) => tn("{n} promise", "{n} promises", n);
const A_PAGE = 6;

const actionsOf = (group) =>
  all("action").filter((action) => action.group === group.id && !isOver(action)).sort((a, b) => a.position - b.position);

const filled = (actions) => actions.filter(({ what, hidden }) => what && !hidden);

export function PlanBoard({ step }) {
  const groups = groupsOf(step);
  const opened = groups.find(({ id }) => id === focusOf(step).on);
  const list = opened ? actionsOf(opened) : groups;
  const [starts, fewer] = useDivision(`${step.id} ${opened ? opened.id : ""}`, list.length, opened ? list.length : A_PAGE);
  const page = usePage(step, starts.length);
  const shown = list.slice(starts[page - 1], starts[page]);
  const written = (opened ? [opened] : groups).flatMap((group) => filled(actionsOf(group)));
  const hidden = hiddenWords(step.hidden);
  const subtitle = listed(written.length || hidden ? promises(written.length) : text(step, "subtitle"), ...counted(written, step), hidden, pageWords(page, starts.length));
  return html`<${Sheet} phase=${step.phase} title=${opened ? heading(opened) : text(step, "prompt")} subtitle=${subtitle}>
    ${opened ? html`<${Opened} group=${opened} actions=${shown} step=${step} tooMuch=${fewer(page)} />` : groups.length ? html`<${Groups} groups=${shown} step=${step} tooMuch=${fewer(page)} />` : html`<p class="slot board-empty">${t("The groups will be here")}</p>`}
  <//>`;
}

/** Everything while it fits; then without first steps; then only what is to be done; then the first ones and how many more there are. */
const SHOWN = [Infinity, Infinity, Infinity, 3, 2, 1];

function Groups({ groups, step, tooMuch }) {
  const actions = groups.map(actionsOf);
  const [ref, level] = useFitting(SHOWN.length, JSON.stringify(actions), tooMuch);
  return html`<ul class="board-plan" ref=${ref} style=${{ "--rows": Math.ceil(groups.length / 3) }}>
    ${groups.map((group, i) => html`<li key=${group.id}>
      <h2><span dir="auto">${heading(group)}</span><span class="board-area-count">${filled(actions[i]).length}</span></h2>
      <${Actions} actions=${actions[i]} shown=${SHOWN[level]} steps=${level === 0} since=${level < 2 && step} />
    </li>`)}
  </ul>`;
}

/** `steps`: with the first ones; `since`: the step, where it says how each stands since last time. */
function Actions({ actions, shown, steps, since }) {
  const more = actions.length - shown;
  return html`<ul class="board-plan-actions">
    ${actions.slice(0, shown).map((action) => (action.hidden
      ? html`<li key=${action.id} class="slot">${t("Hidden by the facilitator")}</li>`
      : html`<li key=${action.id} class=${action.what ? "note" : "slot"}>
          ${action.what ? html`<span dir="auto">${action.what}</span>` : t("Not filled in yet")}
          ${steps && action.what && html`<${First} action=${action} />`}
          ${since && action.what && html`<${SinceLast} action=${action} step=${since} look="board-plan-first" />`}
        </li>`))}
    ${more > 0 && html`<li class="board-plan-more">${tn("and {n} more", "and {n} more", more)}</li>`}
    ${actions.length === 0 && html`<li class="slot">${t("No promise yet")}</li>`}
  </ul>`;
}

const First = ({ action }) => html`<span class="board-plan-first" dir="auto">
  ${action.first_step ? t("First step: {what}", { what: action.first_step }) : t("First step: not filled in yet")}
</span>`;

function Opened({ group, actions, step, tooMuch }) {
  const [ref, level] = useFitting(3, JSON.stringify(actions), tooMuch);
  return html`<div class=${`board-plan-opened board-plan-opened-${level}`} ref=${ref}>
    ${group.purpose && html`<p dir="auto">${group.purpose}</p>`}
    <${Actions} actions=${actions} shown=${Infinity} steps=${true} since=${step} />
  </div>`;
}
