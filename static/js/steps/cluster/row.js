// One idea in the lead's list: a big button; when it is chosen, what can be done with it opens in place.

import { html, useComputed, useLayoutEffect, useRef } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { Icon } from "../../parts/icons.js";
import { Act, Do, Refusal } from "../../lead/button.js";
import { reasonWord } from "../../lead/hide.js";
import { may } from "../../lead/may.js";
import { PLACE, hideIdea, move } from "./acts.js";
import { Original } from "../collect/render.js";
import { looksLike } from "./hints.js";
import { click, marked } from "./many.js";
import { chosen, themesOf, wantsKeyboard } from "./sorting.js";
import { MayBeSame, Near, Same } from "./suggested.js";

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
        <${Do} place=${PLACE} name="part_idea" data=${{ idea: one.id }}>${t("Take apart")}<//>
      </li>`,
    )}
  </ul>`;
}

function Actions({ step, idea, alike, theme, grip, onOpen }) {
  return html`<div class="handles idea-first" role="group" aria-label=${idea.text} data-no-drag>
      <${Act} icon="merge" needs="merge_idea" onClick=${() => onOpen({ what: "alike", idea })}>${t("Merge")}<//>
      <${Act} icon="eye-off" needs="hide_idea" onClick=${() => hideIdea(step, idea)}>${t("Hide")}<//>
    </div>
    <div class="idea-more" data-no-drag>
      <${Refusal} place=${PLACE} />
      <${Same} step=${step} idea=${idea} />
      <${Near} step=${step} idea=${idea} />
      ${may("place_idea") && html`<${Numbered} step=${step} idea=${idea} />`}
      ${alike.length > 0 && html`<${Alike} alike=${alike} />`}
      <div class="handles">
        ${theme &&
        theme.top !== idea.id &&
        html`<${Do} place=${PLACE} name="put_on_top" data=${{ theme: theme.id, idea: idea.id }}>${t("Put on top")}<//>`}
        ${may("place_idea") && html`<button class="button" type="button" ref=${grip}><${Icon} name="hand" /><span>${t("Drag with the keyboard")}</span></button>`}
      </div>
    </div>`;
}

/** `first` is the row the Tab key reaches when none is chosen; the arrow keys go on from there. */
export function IdeaRow({ step, idea, alike, theme, first, drag, onOpen }) {
  const held = useComputed(() => chosen.value === idea.id).value;
  // While many are marked, what can be done stands with them, at the foot of the list.
  const open = useComputed(() => chosen.value === idea.id && !marked.value.size).value;
  const isMarked = useComputed(() => marked.value.has(idea.id)).value;
  const alikeAnother = useComputed(() => looksLike(idea).length > 0).value;
  const row = useRef(null);
  const button = useRef(null);
  const grip = useRef(null);
  useLayoutEffect(() => {
    if (held && wantsKeyboard(idea.id)) {
      button.current.focus({ preventScroll: true });
      row.current.scrollIntoView({ block: "nearest" });
    }
  }, [held, open]); // also the one that stays in hand, once those that were marked have gone
  drag.useRow(idea.id, row, grip, open);
  const away = useComputed(() => drag.dragged.value === idea.id).value;
  return html`<li class=${`idea ${held ? "chosen" : ""} ${isMarked ? "is-marked" : ""} ${away ? "away" : ""}`} ref=${row}>
    <button
      class="idea-button"
      type="button"
      ref=${button}
      tabindex=${held || first ? 0 : -1}
      aria-expanded=${open ? "true" : "false"}
      onClick=${(event) => click(step, idea.id, event)}
    >
      ${isMarked && html`<${Icon} name="check" label=${t("chosen")} />`}
      <span dir="auto">${idea.text}</span><${Original} idea=${idea} />
      ${idea.language && !idea.rendered && html`<small>${t("waits for a translation")}</small>`}
      ${alike.length > 0 && html`<small>${tn("{n} alike, merged", "{n} alike, merged", alike.length + 1)}</small>`}
      ${theme && theme.top === idea.id && html`<small>${t("on top")}</small>`}
      ${!open && alikeAnother && html`<${MayBeSame} />`}
    </button>
    ${open &&
    html`<${Actions} step=${step} idea=${idea} alike=${alike} theme=${theme} grip=${grip} onOpen=${onOpen} />`}
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
