// Many ideas at once: which are marked, by key, click or tap, and what is done with all of them by one command.

import { html, signal, useLayoutEffect, useRef } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { Icon } from "../../parts/icons.js";
import { act, forgive } from "../../lead/act.js";
import { Act, Refusal } from "../../lead/button.js";
import { hideAll } from "../../lead/hide.js";
import { may } from "../../lead/may.js";
import { say } from "../../lead/say.js";
import { PLACE, pick, themeName } from "./acts.js";
import { chosen, choose, inHand, inOrder, neighbour, standing, themesOf } from "./sorting.js";

const NONE = new Set();
/** The ids that are marked; what has gone, been hidden or merged since is left out by `markedIn`. */
export const marked = signal(NONE);
/** Whether a tap on an idea marks it, as with Ctrl held. */
export const marking = signal(false);
let anchor = "";
let before = NONE;

const count = (n) => tn("{n} chosen", "{n} chosen", n);

/** The marked ideas, in their order in the list, also those a search has put out of sight. */
export const markedIn = (step) => (marked.value.size ? standing(step).filter((idea) => marked.value.has(idea.id)) : []);

function mark(ids) {
  marked.value = ids;
  forgive(PLACE);
  say(count(ids.size));
}

/** Mark an idea, or no longer; what is marked with Shift from now on begins there. */
export function toggle(id) {
  const ids = new Set(marked.value);
  if (!ids.delete(id)) ids.add(id);
  anchor = id;
  before = ids;
  mark(ids);
}

/** Mark all from where one began to this one, besides what was marked before. */
export function markTo(step, id) {
  const ids = inOrder(step);
  if (!ids.includes(anchor)) {
    anchor = ids.includes(chosen.value) ? chosen.value : id;
    before = marked.value;
  }
  const [from, to] = [ids.indexOf(anchor), ids.indexOf(id)].sort((a, b) => a - b);
  mark(new Set([...before, ...ids.slice(from, to + 1)]));
}

/** Choose the neighbour and mark all the way there. */
export function markOn(step, way) {
  const next = neighbour(step, way);
  if (!next) return;
  markTo(step, next);
  choose(next, true);
}

export function clear() {
  anchor = "";
  before = NONE;
  marking.value = false;
  if (marked.value.size) mark(NONE);
}

/** Choose by hand from here on: Shift begins anew there. */
export function begin(id, takeKeyboard = false) {
  anchor = "";
  pick(id, takeKeyboard);
}

/** What a click on an idea does, by the keys held. */
export function click(step, id, event) {
  if (!may("place_ideas")) begin(chosen.value === id ? "" : id);
  else if (event.shiftKey) markTo(step, id);
  else if (event.ctrlKey || event.metaKey || marking.value) toggle(id);
  else begin(chosen.value === id ? "" : id);
}

/** What goes on with the first idea after those that are to go, as the list is now; when none is left, with the list's own buttons. */
function goesOn(step, gone) {
  const ids = inOrder(step);
  const last = Math.max(...gone.map((id) => ids.indexOf(id)));
  const next = ids.slice(last + 1).find((id) => !gone.includes(id)) || ids.find((id) => !gone.includes(id)) || "";
  return () => {
    clear();
    choose(next, true);
    const list = !next && document.querySelector(".cluster .filter[aria-pressed=true]");
    if (list) list.focus();
  };
}

/** Send, and go on; what is refused leaves all as it was. */
async function together(step, name, data, gone, tell) {
  const goOn = goesOn(step, gone);
  const answer = await act(PLACE, name, data);
  if (!answer || !answer.ok) return;
  goOn();
  say(tell);
}

export function moveAll(step, theme) {
  const ids = markedIn(step).map((idea) => idea.id);
  if (!ids.length) return;
  const words = tn("Moved {n} idea to {to}", "Moved {n} ideas to {to}", ids.length, { to: themeName(theme) });
  together(step, "place_ideas", { ideas: ids, theme }, ids, words);
}

/** All become one note: the one in hand if it is marked, else the first of them. */
export function mergeAll(step) {
  const ids = markedIn(step).map((idea) => idea.id);
  if (ids.length < 2) return;
  const into = inHand.value && ids.includes(inHand.value.id) ? inHand.value.id : ids[0];
  const others = ids.filter((id) => id !== into);
  together(step, "merge_ideas", { ideas: others, into }, others, tn("Merged {n} idea", "Merged {n} ideas", ids.length));
}

export function hideMarked(step) {
  const ideas = markedIn(step);
  hideAll(ideas, PLACE, goesOn(step, ideas.map(({ id }) => id)));
}

/** How many are marked, and what can be done with them; at the foot of the list while any are. */
export function Marked({ step }) {
  const ideas = markedIn(step);
  const bar = useRef(null);
  // A row that is brought into sight must not lie under the bar.
  useLayoutEffect(() => {
    const height = bar.current ? bar.current.offsetHeight : 0;
    document.documentElement.style.setProperty("--marked", `${height}px`);
  });
  if (!ideas.length) return null;
  const place = (id, number, name) => html`<li key=${id}>
    <button class="place" type="button" onClick=${() => moveAll(step, id)}><b>${number}</b> <span dir="auto">${name}</span></button>
  </li>`;
  return html`<section class="marked" aria-label=${t("Chosen ideas")} ref=${bar}>
    <div class="handles">
      <p class="how-many">${count(ideas.length)}</p>
      ${ideas.length > 1 && html`<${Act} icon="merge" onClick=${() => mergeAll(step)}>${t("Merge")}<//>`}
      <${Act} icon="eye-off" onClick=${() => hideMarked(step)}>${t("Hide")}<//>
      <button class="button" type="button" onClick=${clear}><${Icon} name="close" /><span>${t("Choose none")}</span></button>
    </div>
    <${Refusal} place=${PLACE} />
    <p class="visually-hidden" id="move-all">${t("Move to")}</p>
    <ol class="places" aria-labelledby="move-all">
      ${themesOf(step).map((theme, i) => place(theme.id, i < 9 ? i + 1 : "", theme.name))} ${place("", 0, t("Unsorted"))}
    </ol>
  </section>`;
}

/** Whether a dragged idea takes the marked ones along. */
export const dropped = (step, id, theme, alone) => (marked.value.has(id) ? moveAll(step, theme) : alone());
