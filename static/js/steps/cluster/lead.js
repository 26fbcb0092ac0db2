// Clustering for the lead: every idea under its theme, moved by number, by dragging or from a list.

import { focusOf } from "../../board/pages.js";
import { html, signal, useMemo } from "../../html.js";
import { get } from "../../store.js";
import { t } from "../../i18n.js";
import { Icon } from "../../parts/icons.js";
import { Refusal } from "../../lead/button.js";
import { createDrag } from "../../lead/drag.js";
import { useKeys } from "../../lead/keys.js";
import { PLACE, hideIdea, move, moveToNumber, openTheme, pick, themeName } from "./acts.js";
import { SortDialog } from "./dialogs.js";
import { Proposals } from "./proposals.js";
import { filter, filtered, inHand, neighbour, sorted } from "./sorting.js";
import { ThemeSection } from "./theme.js";
import { Ghost, Tray } from "./tray.js";

const open = signal(null);

function Filter({ name, count, children }) {
  const on = filter.value === name;
  return html`<button class="button filter" type="button" aria-pressed=${on ? "true" : "false"} onClick=${() => (filter.value = name)}>
    ${on && html`<${Icon} name="check" />`}<span>${children} ${count}</span>
  </button>`;
}

function Toolbar({ counts }) {
  return html`<div class="toolbar">
    <${Filter} name="all" count=${counts.all}>${t("All")}<//>
    <${Filter} name="unsorted" count=${counts.unsorted}>${t("Unsorted")}<//>
    <${Filter} name="hidden" count=${counts.hidden}>${t("Hidden ones")}<//>
    <button class="button apart" type="button" onClick=${() => (open.value = { what: "new" })}>
      <${Icon} name="plus" /><span>${t("New theme")}</span>
    </button>
  </div>`;
}

function keysFor(step) {
  const withIdea = (run) => () => inHand.value && run(inHand.value);
  const numbers = Array.from({ length: 10 }, (_, n) => [String(n), () => moveToNumber(step, n)]);
  return {
    ...Object.fromEntries(numbers),
    ArrowDown: () => pick(neighbour(step, 1), true),
    ArrowUp: () => pick(neighbour(step, -1), true),
    Escape: () => pick(""),
    m: withIdea((idea) => (open.value = { what: "alike", idea })),
    g: withIdea((idea) => hideIdea(step, idea)),
    t: () => openTheme(step, focusOf(step).on || (inHand.value && inHand.value.theme)),
  };
}

export function Cluster({ step }) {
  const drag = useMemo(
    () =>
      createDrag({
        nameOf: (id) => (get("idea", id) || { text: "" }).text,
        targetName: themeName,
        onDrop: (id, theme) => move(step, id, theme),
      }),
    [step.id],
  );
  useKeys(keysFor(step));
  const { sections, counts } = sorted(step);
  const parts = filtered(sections);
  const some = parts.find((part) => part.shown.length);
  const first = inHand.value ? "" : some ? some.shown[0].id : "";
  return html`<div class="cluster">
    <${Toolbar} counts=${counts} />
    <${Proposals} step=${step} />
    ${!inHand.value && html`<${Refusal} place=${PLACE} />`}
    ${!counts.all && !counts.hidden && html`<p class="slot">${t("The ideas come here when they have been shown on the board.")}</p>`}
    ${parts.map(
      (part) => html`<${ThemeSection}
        key=${part.theme ? part.theme.id : "unsorted"}
        step=${step}
        part=${part}
        first=${first}
        drag=${drag}
        onOpen=${(what) => (open.value = what)}
      />`,
    )}
    <${Tray} step=${step} drag=${drag} />
    <${Ghost} drag=${drag} />
    <${SortDialog} step=${step} open=${open.value} onClose=${() => (open.value = null)} />
  </div>`;
}
