// Following up on the board: what was promised beside what is now, group by group; silence is shown as silence.

import { useDivision, useFitting } from "../../board/measure.js";
import { focusOf } from "../../board/focus.js";
import { pageWords, usePage } from "../../board/pages.js";
import { Sheet } from "../../board/sheet.js";
import { heading, hiddenWords, listed, text } from "../../board/words.js";
import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { Status, StatusThread } from "../../parts/status.js";
import { all, get } from "../../store.js";
import { groupsOf } from "../groups/formed.js";
import { changed, lookedBackAt } from "./kept.js";
import { Standing } from "./standing.js";

const A_PAGE = 5;

/**
 * A group's promises, each with the newest that has been said of it and what it has been changed to since (`now`). The lead's own page draws
 * this too, and knows the words.
 */
function keptBy(group, step) {
  const hide = (kept, words) => (kept && kept.hidden ? { ...kept, ...words } : kept);
  return lookedBackAt(all("action"), all("report"), all("promise"), group.id, all("meeting"), step.meeting).map(({ promise, report }) => ({
    promise: hide(promise, { what: t("Hidden by the facilitator"), first_step: "", by_when: "" }),
    report: hide(report, { note: t("Hidden by the facilitator") }),
    now: since(promise, get("action", promise.action)),
  }));
}

/** The answers that read otherwise now: `{field: words}`. */
const since = (promise, action) =>
  Object.fromEntries(changed(promise, action).map(({ field }) => [field, action[field] || t("Not filled in yet")]));

/** How many they are, in one or two parts: what has been taken up since was not promised then. `first` is there in its own words. */
function howMany(kept, first) {
  const rest = first ? kept.slice(1) : kept;
  const fresh = first && first.promise.isNew ? 0 : rest.filter(({ promise }) => promise.isNew).length;
  const given = rest.length - fresh;
  const promises = first ? tn("and {n} more", "and {n} more", given) : tn("{n} promise", "{n} promises", given);
  return [(given || !fresh) && promises, fresh && tn("{n} new since then", "{n} new since then", fresh)].filter(Boolean);
}

export function ReviewBoard({ step }) {
  const groups = groupsOf(step);
  const opened = groups.find(({ id }) => id === focusOf(step).on);
  const kept = (opened ? [opened] : groups).map((group) => keptBy(group, step));
  const list = opened ? kept[0] : groups.map((group, i) => ({ group, kept: kept[i] }));
  const [starts, fewer] = useDivision(`${step.id} ${opened ? opened.id : ""}`, list.length, opened ? list.length : A_PAGE);
  const page = usePage(step, starts.length);
  const shown = list.slice(starts[page - 1], starts[page]);
  if (opened) {
    const words = listed(...howMany(kept[0]), hiddenWords(step.hidden), text(step, "prompt"), pageWords(page, starts.length));
    return html`<${Opened} step=${step} group=${opened} kept=${shown} subtitle=${words} tooMuch=${fewer(page)} />`;
  }
  const subtitle = listed(text(step, "subtitle"), hiddenWords(step.hidden), pageWords(page, starts.length));
  return html`<${Sheet} phase=${step.phase} title=${text(step, "prompt")} subtitle=${subtitle}>
    ${groups.length
      ? html`<${Rows} groups=${shown} tooMuch=${fewer(page)} />`
      : html`<p class="slot board-empty">${t("The groups will be here")}</p>`}
  <//>`;
}

/** Every promise with its note; then without notes; then a group's first promise and how all of them stand. */
const SUMMED = 2;

function Rows({ groups, tooMuch }) {
  const [ref, level] = useFitting(SUMMED + 2, JSON.stringify(groups), tooMuch);
  return html`<div class=${`board-review board-review-${level}`} ref=${ref}>
    <div class="board-review-head" aria-hidden="true"><span>${t("Group")}</span><span>${t("Then: what we promised")}</span><span>${t("Now")}</span></div>
    ${groups.map(({ group, kept }) => html`<section key=${group.id} class="board-review-group">
      <h2 dir="auto">${heading(group)}</h2>
      <div class="board-review-rows"><${Kept} kept=${kept} level=${level} /></div>
    </section>`)}
  </div>`;
}

function Kept({ kept, level }) {
  if (kept.length === 0) return html`<p class="slot">${t("Promised nothing")}</p>`;
  if (level >= SUMMED && kept.length > 1) return html`<${Summed} kept=${kept} words=${level === SUMMED} />`;
  return kept.map((each) => html`<${Row} key=${each.promise.id} ...${each} notes=${level === 0} />`);
}

/** What was promised stands first, as it was given. */
function Then({ promise, now }) {
  return html`<p dir="auto">${promise.what || t("Not filled in yet")}</p>
    ${promise.isNew && html`<p class="board-review-more">${t("New since last time")}</p>`}
    ${now.what && html`<p class="board-review-more" dir="auto">${t("Changed since then: {what}", { what: now.what })}</p>`}`;
}

/** `more` is what else was promised, under what was to be done. */
function Row({ promise, report, now, notes, more = [] }) {
  return html`<div class="board-review-row">
    <div class=${promise.hidden ? "board-review-then slot" : "board-review-then note"}>
      <${Then} promise=${promise} now=${now} />
      ${more.map((line) => html`<p key=${line} class="board-review-more" dir="auto">${line}</p>`)}
    </div>
    <${StatusThread} cut=${!report} />
    <${Now} report=${report} notes=${notes} />
  </div>`;
}

function Now({ report, notes = true }) {
  if (report) return html`<${Status} status=${report.status} note=${notes && report.note} />`;
  return html`<${Status}><p class="status-note">${t("Who will find out?")}</p><//>`;
}

/** A group that has several promises on one row; one that nothing at all is heard from is as silent as any. */
function Summed({ kept, words }) {
  const heard = kept.some(({ report }) => report);
  return html`<div class="board-review-row">
    <div class="board-review-then note">
      ${words && html`<${Then} ...${kept[0]} />`}
      ${howMany(kept, words && kept[0]).map((line) => html`<p key=${line} class="board-review-more-promises">${line}</p>`)}
    </div>
    <${StatusThread} cut=${!heard} />
    ${heard ? html`<${Standing} reports=${kept.map(({ report }) => report)} look="board-review-standing" />` : html`<${Now} />`}
  </div>`;
}

const rest = ({ promise, now }) => [promise, now].flatMap(({ first_step: first, by_when: when }, i) =>
  [first && t("First step: {what}", { what: first }), when && t("To be ready: {when}", { when })]
    .filter(Boolean)
    .map((line) => (i ? t("Changed since then: {what}", { what: line }) : line)));

/** One group's promises, large. */
function Opened({ step, group, kept, subtitle, tooMuch }) {
  const [ref, level] = useFitting(3, JSON.stringify(kept), tooMuch);
  return html`<${Sheet} phase=${step.phase} title=${heading(group)} subtitle=${subtitle}>
    <div class=${`board-review board-review-opened board-review-opened-${level}`} ref=${ref}>
      <div class="board-review-rows">
        ${kept.length
          ? kept.map((each) => html`<${Row} key=${each.promise.id} ...${each} notes=${true} more=${level < 2 ? rest(each) : []} />`)
          : html`<p class="slot board-empty">${t("Promised nothing")}</p>`}
      </div>
    </div>
  <//>`;
}
