// One idea in the lead's list: a big button; when it is chosen, what can be done with it opens in place.

import { html, useComputed, useLayoutEffect, useRef } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { Icon } from "../../parts/icons.js";
import { Act, Do, Refusal } from "../../lead/button.js";
import { reasonWord } from "../../lead/hide.js";
import { PLACE, hideIdea, move, pick } from "./acts.js";
import { chosen, themesOf, wantsKeyboard } from "./sorting.js";

function Numbered({ step, idea }) {
  const themes = themesOf(step);
  const place = (id, number, name) => {
    const here = idea.theme === id;
    return html`<li key=${id}>
      <button
        class="place"
        type="button"
        aria-disabled=${here ? "true" : undefined}
        onClick=${() => !here && move(step, idea.id, id)}
      >
        <b>${number}</b> <span dir="auto">${name}</span>
        ${here && html`<${Icon} name="check" label=${t("here now")} />`}
      </button>
    </li>`;
  };
  return html`<p class="label" id="move-to">${t("Move to")}</p>
    <ol class="places" aria-labelledby="move-to">
      ${themes.map((theme, i) => place(theme.id, i < 9 ? i + 1 : "", theme.name))} ${place("", 0, t("Unsorted"))}
    </ol>`;
}

function Alike({ alike }) {
  return html`<ul class="alike">
    ${alike.map(
      (one) => html`<li key=${one.id}>
        <span dir="auto">${one.text}</span>
        <${Do} place=${PLACE} name="part_idea" data=${{ idea: one.id }} look="small">${t("Take apart")}<//>
      </li>`,
    )}
  </ul>`;
}

function Actions({ step, idea, alike, theme, grip, onMerge }) {
  return html`<div class="handles idea-first" data-no-drag>
      <${Act} icon="merge" onClick=${() => onMerge(idea)}>${t("Merge")}<//>
      <${Act} icon="eye-off" onClick=${() => hideIdea(step, idea)}>${t("Hide")}<//>
    </div>
    <div class="idea-more" data-no-drag>
      <${Refusal} place=${PLACE} />
      <${Numbered} step=${step} idea=${idea} />
      ${alike.length > 0 && html`<${Alike} alike=${alike} />`}
      <div class="handles">
        ${theme &&
        theme.top !== idea.id &&
        html`<${Do} place=${PLACE} name="put_on_top" data=${{ theme: theme.id, idea: idea.id }}>${t("Put on top")}<//>`}
        <button class="button" type="button" ref=${grip}><${Icon} name="hand" /><span>${t("Drag with the keyboard")}</span></button>
      </div>
    </div>`;
}

/** `first` is the row the Tab key reaches when none is chosen; the arrow keys go on from there. */
export function IdeaRow({ step, idea, alike, theme, first, drag, onMerge }) {
  const held = useComputed(() => chosen.value === idea.id).value;
  const row = useRef(null);
  const button = useRef(null);
  const grip = useRef(null);
  useLayoutEffect(() => {
    if (held && wantsKeyboard(idea.id)) {
      button.current.focus({ preventScroll: true });
      row.current.scrollIntoView({ block: "nearest" });
    }
  }, [held]);
  drag.useRow(idea.id, row, grip, held);
  const away = useComputed(() => drag.dragged.value === idea.id).value;
  return html`<li class=${`idea ${held ? "chosen" : ""} ${away ? "away" : ""}`} ref=${row}>
    <button
      class="idea-button"
      type="button"
      ref=${button}
      tabindex=${held || first ? 0 : -1}
      aria-expanded=${held ? "true" : "false"}
      onClick=${() => pick(held ? "" : idea.id)}
    >
      <span dir="auto">${idea.text}</span>
      ${alike.length > 0 && html`<small>${tn("{n} alike, merged", "{n} alike, merged", alike.length + 1)}</small>`}
      ${theme && theme.top === idea.id && html`<small>${t("on top")}</small>`}
    </button>
    ${held &&
    html`<${Actions} step=${step} idea=${idea} alike=${alike} theme=${theme} grip=${grip} onMerge=${onMerge} />`}
  </li>`;
}

export function HiddenRow({ idea }) {
  return html`<li class="idea hidden-idea">
    <p>
      <s dir="auto">${idea.text}</s> – <span>${t("hidden: {reason}", { reason: reasonWord(idea.reason) })}</span>
    </p>
    <${Do} place=${PLACE} name="show_idea" data=${{ idea: idea.id }} icon="undo">${t("Show again")}<//>
  </li>`;
}
