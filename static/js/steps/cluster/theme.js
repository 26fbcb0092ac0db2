// One theme in the lead's list: its heading with what can be done with it, then its ideas.

import { focusOf } from "../../board/focus.js";
import { html, useComputed, useRef, useState } from "../../html.js";
import { t } from "../../i18n.js";
import { Icon } from "../../parts/icons.js";
import { Do } from "../../lead/button.js";
import { may } from "../../lead/may.js";
import { PLACE } from "./acts.js";
import { HiddenRow, IdeaRow } from "./row.js";

function ThemeActs({ step, theme, notes, empty, onOpen }) {
  const onBoard = focusOf(step).on === theme.id;
  const open = (what) => () => onOpen({ what, theme });
  return html`<div class="handles theme-acts" role="group" aria-label=${t("Change {theme}", { theme: theme.name })}>
    <${Do} place=${PLACE} name="focus" data=${{ step: step.id, on: onBoard ? "" : theme.id }} icon="screen">
      ${onBoard ? t("Close it on the board") : t("Open it on the board")}
    <//>
    <button class="button" type="button" onClick=${open("rename")}>${t("Rename")}</button>
    <button class="button" type="button" onClick=${open("merge")}>${t("Merge with…")}</button>
    ${notes > 1 && html`<button class="button" type="button" onClick=${open("split")}>${t("Split")}</button>`}
    ${empty && html`<${Do} place=${PLACE} name="remove_theme" data=${{ theme: theme.id }} icon="trash">${t("Remove")}<//>`}
  </div>`;
}

function Head({ step, theme, count, notes, empty, onOpen }) {
  const [more, setMore] = useState(false);
  return html`<div class="theme-head" data-no-drag>
      <h3 dir="auto">${theme ? theme.name : t("Unsorted")}</h3>
      ${theme &&
      may("rename_theme") &&
      html`<button
        class="link-button"
        type="button"
        aria-expanded=${more ? "true" : "false"}
        aria-label=${t("Change {theme}", { theme: theme.name })}
        onClick=${() => setMore(!more)}
      >
        <${Icon} name="pencil" />
      </button>`}
      <span class="count">${count}</span>
    </div>
    ${more && html`<${ThemeActs} step=${step} theme=${theme} notes=${notes} empty=${empty} onOpen=${onOpen} />`}`;
}

const NONE = [];

/**
 * The rows of a section. One that would look as it did is not drawn anew: of two thousand, a key changes two or three.
 * Those are told by signals of their own which one is in hand, marked or dragged.
 */
function useRows() {
  const drawn = useRef(new Map());
  return (ideas, alike, more) => {
    const before = drawn.current;
    drawn.current = new Map();
    return ideas.map((idea) => {
      const props = { ...more, idea, alike: alike.get(idea.id) || NONE, first: idea.id === more.first };
      const last = before.get(idea.id);
      const row = last && isSame(last.props, props) ? last : { props, drawing: html`<${IdeaRow} key=${idea.id} ...${props} />` };
      drawn.current.set(idea.id, row);
      return row.drawing;
    });
  };
}

const isSameList = (a, b) => a.length === b.length && a.every((one, i) => one === b[i]);
const isSame = (a, b) => Object.keys(b).every((name) => (name === "alike" ? isSameList(a.alike, b.alike) : a[name] === b[name]));

/** `part` is one of sorting.js's sections; `first` the id of the row that Tab reaches. */
export function ThemeSection({ step, part, first, drag, onOpen }) {
  const { theme, shown, count, hidden, alike } = part;
  const id = theme ? theme.id : "";
  const over = useComputed(() => drag.over.value === id).value;
  const rows = useRows();
  const empty = !shown.length && !hidden.length;
  return html`<section class=${over ? "theme over" : "theme"} data-drop=${id}>
    <${Head} step=${step} theme=${theme} count=${count} notes=${shown.length} empty=${empty} onOpen=${onOpen} />
    ${empty && html`<p class="slot">${t("Empty so far")}</p>`}
    <ul>
      ${rows(shown, alike, { step, theme, first, drag, onOpen })}
      ${hidden.map((idea) => html`<${HiddenRow} key=${idea.id} idea=${idea} />`)}
    </ul>
  </section>`;
}
