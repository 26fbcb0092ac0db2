// Clustering for the lead: every idea under its theme, moved by number, by dragging or from a list.

import { focusOf } from "../../board/focus.js";
import { html, signal, useMemo } from "../../html.js";
import { get } from "../../store.js";
import { t } from "../../i18n.js";
import { Erased } from "../../parts/erased.js";
import { Icon } from "../../parts/icons.js";
import { Refusal } from "../../lead/button.js";
import { createDrag } from "../../lead/drag.js";
import { useKeys } from "../../lead/keys.js";
import { may } from "../../lead/may.js";
import { PLACE, hideIdea, move, moveToNumber, openTheme, themeName } from "./acts.js";
import { SortDialog } from "./dialogs.js";
import { Proposals } from "./proposals.js";
import { useHints } from "./hints.js";
import { Marked, begin, clear, dropped, hideMarked, markOn, marked, markedIn, marking, mergeAll, moveAll, toggle } from "./many.js";
import { Search, toSearch } from "./search.js";
import { filter, filtered, inHand, neighbour, numbered, sorted, sought, themesOf } from "./sorting.js";
import { ThemeSection } from "./theme.js";
import { Ghost, Tray } from "./tray.js";

const open = signal(null);
const onOpen = (what) => (open.value = what);

function Filter({ name, count, children }) {
  const on = filter.value === name;
  return html`<button class="button filter" type="button" aria-pressed=${on ? "true" : "false"} onClick=${() => (filter.value = name)}>
    ${on && html`<${Icon} name="check" />`}<span>${children} ${count}</span>
  </button>`;
}

function Toolbar({ step, counts }) {
  return html`<div class="toolbar">
    <${Search} step=${step} />
    ${may("place_ideas") && html`<button class="button apart" type="button" aria-pressed=${marking.value ? "true" : "false"} onClick=${() => (marking.value ? clear() : (marking.value = true))}>
      ${marking.value && html`<${Icon} name="check" />`}<span>${t("Choose many")}</span>
    </button>`}
    ${may("add_theme") && html`<button class="button" type="button" onClick=${() => (open.value = { what: "new" })}>
      <${Icon} name="plus" /><span>${t("New theme")}</span>
    </button>`}
    <div class="filters" role="group" aria-label=${t("Which ideas are listed")}>
    <${Filter} name="all" count=${counts.all}>${t("All")}<//>
    <${Filter} name="unsorted" count=${counts.unsorted}>${t("Unsorted")}<//>
    <${Filter} name="alike" count=${counts.alike}>${t("Look alike")}<//>
    <${Filter} name="hidden" count=${counts.hidden}>${t("Hidden ones")}<//>
    </div>
  </div>`;
}

/** One thing at a time: what is marked, then what is searched for, then what is chosen. */
function letGo() {
  if (marked.value.size || marking.value) clear();
  else if (sought.value) sought.value = "";
  else begin("");
}

/** The theme that is open on the board; what stands over the step may be a picture. */
const openedTheme = (step) => {
  const { on } = focusOf(step);
  return get("theme", on) && on;
};

function keysFor(step) {
  const withIdea = (run) => () => inHand.value && run(inHand.value);
  const arrow = (way) => (event) => (event.shiftKey && may("place_ideas") ? markOn(step, way) : begin(neighbour(step, way), true));
  const look = { ArrowDown: arrow(1), ArrowUp: arrow(-1), Escape: letGo, s: toSearch };
  if (!may("place_idea")) return look;
  /** One act on all that are marked, else on the one in hand. */
  const onMany = (many, one, least = 1) => () => (markedIn(step).length >= least ? many() : one());
  const moveTo = (n) => onMany(() => numbered(step, n) && moveAll(step, numbered(step, n).id), () => moveToNumber(step, n));
  const numbers = Array.from({ length: 10 }, (_, n) => [String(n), moveTo(n)]);
  return {
    ...look,
    ...Object.fromEntries(numbers),
    x: withIdea((idea) => toggle(idea.id)),
    m: onMany(() => mergeAll(step), withIdea((idea) => (open.value = { what: "alike", idea })), 2),
    g: onMany(() => hideMarked(step), withIdea((idea) => hideIdea(step, idea))),
    t: () => openTheme(step, openedTheme(step) || (inHand.value && inHand.value.theme)),
  };
}

export function Cluster({ step }) {
  const source = get("step", step.source);
  return source && source.erased ? html`<${Gone} step=${step} source=${source} />` : html`<${Sorting} step=${step} />`;
}

/** The ideas have been deleted: what is left of them is what the themes are called. */
const Gone = ({ step, source }) => html`<${Erased} step=${source} />
  <ol class="list">${themesOf(step).map(({ id, name }) => html`<li key=${id} class="row"><p dir="auto">${name}</p></li>`)}</ol>`;

function Sorting({ step }) {
  const drag = useMemo(
    () =>
      createDrag({
        nameOf: (id) => (get("idea", id) || { text: "" }).text,
        targetName: themeName,
        onDrop: (id, theme) => dropped(step, id, theme, () => move(step, id, theme)),
      }),
    [step.id],
  );
  useKeys(keysFor(step));
  useHints(step);
  const { sections, counts } = sorted(step);
  const parts = filtered(sections);
  const some = parts.find((part) => part.shown.length);
  const first = inHand.value ? "" : some ? some.shown[0].id : "";
  return html`<div class="cluster">
    <${Toolbar} step=${step} counts=${counts} />
    <${Proposals} step=${step} />
    ${!inHand.value && !markedIn(step).length && html`<${Refusal} place=${PLACE} />`}
    ${!counts.all && !counts.hidden && html`<p class="slot">${t("The ideas come here when they have been shown on the board.")}</p>`}
    ${counts.all > 0 && !themesOf(step).length && may("place_idea") &&
    html`<p class="hint">${t("Make themes of what belongs together. Press an idea to move it to one, or drag it there.")}</p>`}
    ${parts.map(
      (part) => html`<${ThemeSection}
        key=${part.theme ? part.theme.id : "unsorted"}
        step=${step}
        part=${part}
        first=${first}
        drag=${drag}
        onOpen=${onOpen}
      />`,
    )}
    ${counts.all > 0 && !parts.some((part) => part.shown.length || part.hidden.length) && html`<p class="slot">${t("Nothing here. Search for something else, or show all.")}</p>`}
    <${Marked} step=${step} />
    <${Tray} step=${step} drag=${drag} />
    <${Ghost} drag=${drag} />
    <${SortDialog} step=${step} open=${open.value} onClose=${() => (open.value = null)} />
  </div>`;
}
