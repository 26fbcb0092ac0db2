// Collecting for the lead: wait while they write, read everything through, show it; then the tray of what came late.

import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { all } from "../../store.js";
import { pulse } from "../../connection.js";
import { Erased } from "../../parts/erased.js";
import { Pulse } from "../../parts/pulse.js";
import { Do, Refusal } from "../../lead/button.js";
import { hide, reasonWord } from "../../lead/hide.js";
import { inPlace } from "../../lead/inplace.js";
import { may } from "../../lead/may.js";
import { say } from "../../lead/say.js";
import { Turn } from "../../lead/turn.js";
import { LateTray } from "./late.js";
import { Original, Renderings, isUnrendered } from "./render.js";

const PLACE = "collect";

const toGather = () => ({
  title: t("Read everything through?"),
  lines: [
    t("The writing ends on all phones. Only those who lead see the texts."),
    t("Those who were in the middle of something can still send it: it waits for you as a late idea."),
    t("It cannot be undone."),
  ],
  yes: t("Read it through"),
});

const toReveal = () => ({
  title: t("Show the ideas on the board?"),
  lines: [t("Everybody sees them at once, shuffled, without names. What you have hidden stays hidden."), t("It cannot be undone.")],
  yes: t("Show on the board"),
});

function Writing({ step }) {
  const beat = pulse.value || {};
  const of = Math.max(beat.present, beat.written); // a phone that is put away has written all the same
  const here = beat.step === step.id && !step.closed; // closing erases what was counted
  return html`<${Turn} step=${step} />${!step.turns && html`<section class="paper">
      ${here &&
      html`<${Pulse}
        done=${beat.written}
        of=${of}
        words=${tn("{n} of {all} has written", "{n} of {all} have written", beat.written, { all: of })}
      />`}
      <p>${tn("{n} idea so far. Nobody can read it yet.", "{n} ideas so far. Nobody can read them yet.", step.written)}</p>
    </section>`}
    <${Do} place=${PLACE} name="gather" data=${{ step: step.id }} sure=${toGather()}
      why=${step.turn ? t("Right now only some may write. Let everybody write first.") : undefined} look="primary" icon="note"
      then=${() => say(t("The writing is over."))}>${t("Read it through")}<//>
    <${Refusal} place=${PLACE} />`;
}

function Idea({ idea }) {
  return html`<li class="idea row">
    <p dir="auto">${idea.text}<${Original} idea=${idea} /></p>
    ${isUnrendered(idea) && html`<small>${t("waits for a translation")}</small>`}
    ${may("hide_idea") && html`<button class="button" type="button" onClick=${() => hide(idea, PLACE)} aria-label=${t("Hide “{idea}”", { idea: idea.text })}>
      ${t("Hide")}
    </button>`}
  </li>`;
}

function Hidden({ ideas }) {
  if (!ideas.length) return null;
  return html`<section>
    <div class="theme-head"><h3>${t("Hidden ideas")}</h3><span class="count">${ideas.length}</span></div>
    <ul>
      ${ideas.map(
        (idea) => html`<li key=${idea.id} class="idea hidden-idea">
          <p><s dir="auto">${idea.text}</s> – <span>${t("hidden: {reason}", { reason: reasonWord(idea.reason) })}</span></p>
          <${Do} place=${PLACE} name="show_idea" data=${{ idea: idea.id }} icon="undo">${t("Show again")}<//>
        </li>`,
      )}
    </ul>
  </section>`;
}

function Wall({ step }) {
  const ideas = inPlace(all("idea").filter((idea) => idea.step === step.id && !idea.tray));
  const shown = ideas.filter((idea) => !idea.hidden);
  const open = step.settings.wall === "open";
  return html`<${Refusal} place=${PLACE} />
    <section>
      <div class="theme-head">
        <h3>${step.stage === "gathered" ? t("Only those who lead see these") : t("On the board")}</h3>
        <span class="count">${step.stage === "gathered" ? shown.length : shown.filter((idea) => !isUnrendered(idea)).length}</span>
      </div>
      ${!ideas.length && html`<p class="slot">${open ? t("Ideas come here when at least three people have written.") : t("Nobody has written anything.")}</p>`}
      ${open && ideas.length > 0 && !step.locked && !step.closed && html`<p class="hint">${t("New ideas come here when at least three people have written something new.")}</p>`}
      <ul>${shown.map((idea) => html`<${Idea} key=${idea.id} idea=${idea} />`)}</ul>
    </section>
    <${Hidden} ideas=${ideas.filter((idea) => idea.hidden)} />`;
}

export function Collect({ step }) {
  if (step.erased) return html`<${Erased} step=${step} />`;
  if (step.stage === "writing") return html`<${Writing} step=${step} />`;
  return html`${step.stage === "gathered" &&
    html`<p class="hint">${t("Read them all. Hide what names somebody. Then show the rest to the room.")}</p>
      <${Do} place=${PLACE} name="reveal_ideas" data=${{ step: step.id }} sure=${toReveal()} look="primary" icon="screen"
        then=${() => say(t("The ideas are on the board."))}>${t("Show on the board")}<//>`}
    <${LateTray} step=${step} />
    <${Renderings} step=${step} ideas=${all("idea").filter((idea) => idea.step === step.id)} />
    <${Wall} step=${step} />`;
}
