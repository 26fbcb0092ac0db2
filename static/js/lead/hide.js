// Hiding what somebody wrote: it asks why, because the room is told how many are hidden.

import { html, signal } from "../html.js";
import { Icon } from "../parts/icons.js";
import { t, tn } from "../i18n.js";
import { all, get } from "../store.js";
import { act } from "./act.js";
import { Do } from "./button.js";
import { Dialog } from "./dialog.js";
import { may } from "./may.js";
import { say } from "./say.js";

const hiding = signal(null);

/** Ask why `idea` is to be hidden, and hide it; a refusal is read at `place`, and `then` is called when it went well. */
export function hide(idea, place, then) {
  hiding.value = { words: idea.text, place, then, name: "hide_idea", data: () => ({ idea: calledNow([idea])[0] }) };
}

/** The same of many ideas at once. */
export function hideAll(ideas, place, then) {
  const words = tn("{n} idea", "{n} ideas", ideas.length);
  hiding.value = { words, many: ideas, place, then, name: "hide_ideas", data: () => ({ ideas: calledNow(ideas) }) };
}

/** By which ids they go now: shown on the board, while one is asked why, each has got a new one. */
function calledNow(ideas) {
  const taken = new Set();
  return ideas.map((idea) => {
    const same = all("idea").find((one) => one.step === idea.step && one.text === idea.text && !one.hidden && !taken.has(one.id));
    const { id } = get("idea", idea.id) || same || idea;
    taken.add(id);
    return id;
  });
}

/** The same of a proposal, a theme, a group, an action or a report: `what` it is, and its own `words`. */
function hideWords(what, thing, words, place) {
  hiding.value = { words, place, name: "hide_words", data: () => ({ what, id: thing.id }), twins: twins(what, thing) };
}

const LINKED = {
  theme: ({ id }) => [...made("group", id), ...made("proposal", id)],
  group: ({ theme }) => [["theme", get("theme", theme)]],
  proposal: ({ theme }) => [["theme", get("theme", theme)], ...made("group", theme)],
};
const made = (what, theme) => (theme ? all(what).filter((one) => one.theme === theme).map((one) => [what, one]) : []);

/** What was made from a theme, or a theme from that, and reads the same: `[{what, id}]`. Hidden alone, the words would stay. */
function twins(what, thing) {
  const linked = what in LINKED ? LINKED[what](thing) : [];
  return linked.filter(([, one]) => one && one.name === thing.name && !one.hidden).map(([kind, { id }]) => ({ what: kind, id }));
}

/** The button that hides one of these, or shows it again with why it is hidden. */
export function Hide({ what, thing, words, place }) {
  const again = () => act(place, "show_words", { id: thing.id });
  if (!thing.hidden) {
    return may("hide_words") && html`<button class="button" type="button" aria-label=${t("Hide “{idea}”", { idea: words })}
      onClick=${() => hideWords(what, thing, words, place)}><${Icon} name="eye-off" /><span>${t("Hide")}</span></button>`;
  }
  return html`<span class="hidden-why">${t("hidden: {reason}", { reason: reasonWord(thing.reason) })}</span>
    ${may("show_words") && html`<button class="button" type="button" onClick=${again}><${Icon} name="undo" /><span>${t("Show again")}</span></button>`}`;
}

/** The same for a question or a reply, which nobody is told the reason for: at once, without being asked. */
export function HideAtOnce({ what, thing, place }) {
  const { id, hidden, text } = thing;
  const label = hidden ? t("Show again: “{idea}”", { idea: text }) : t("Hide “{idea}”", { idea: text });
  return html`<${Do} place=${place} name=${`hide_${what}`} data=${{ [what]: id, hidden: !hidden }} icon=${hidden ? "undo" : "eye-off"} label=${label}>
    ${hidden ? t("Show again") : t("Hide")}
  <//>`;
}

/** How many there are on what the step shows: as the board says it. */
export const HowManyHidden = ({ n }) => n > 0 && html`<p class="hint">${tn("Hidden: {n}", "Hidden: {n}", n)}</p>`;

/** Words as the lead sees them: struck while they are hidden. */
export const Words = ({ hidden, children }) => (hidden ? html`<s dir="auto">${children}</s>` : html`<span dir="auto">${children}</span>`);

export const reasonWord = (reason) => (reason === "name" ? t("name") : t("other"));

export function Hiding() {
  if (!hiding.value) return null;
  const { words, many, place, then, name, data, twins: alike = [] } = hiding.value;
  const close = () => (hiding.value = null);
  const because = async (reason) => {
    close();
    for (const each of [data(), ...alike]) {
      const answer = await act(place, name, { ...each, reason });
      if (!answer || !answer.ok) return;
    }
    if (then) then();
    say(t("Hidden: “{idea}”", { idea: words })); // last: what `then` says of itself is less
  };
  const title = many ? tn("Hide {n} idea?", "Hide {n} ideas?", many.length) : name === "hide_idea" ? t("Hide this idea?") : t("Hide this?");
  return html`<${Dialog} title=${title} onClose=${close}>
    ${(many || [{ id: "", text: words }]).map(({ id, text }) => html`<p key=${id} class="quoted" dir="auto">${text}</p>`)}
    ${alike.length > 0 && html`<p>${t("A theme and what was made from it have the same name. It is hidden in all of them.")}</p>`}
    <p>${t("The board and the minutes say how many are hidden. You can show it again.")}</p>
    <div class="choices">
      <button class="button" type="button" onClick=${() => because("name")}>${t("It names somebody")}</button>
      <button class="button" type="button" onClick=${() => because("other")}>${t("Another reason")}</button>
      <button class="button" type="button" onClick=${close}>${t("Cancel")}</button>
    </div>
  <//>`;
}
