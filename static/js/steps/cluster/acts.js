// What the lead does with ideas when sorting: move, merge, take apart, put on top, and open a theme on the board.

import { focusOf } from "../../board/focus.js";
import { get } from "../../store.js";
import { t } from "../../i18n.js";
import { act, forgive } from "../../lead/act.js";
import { hide } from "../../lead/hide.js";
import { say } from "../../lead/say.js";
import { chosen, choose, inHand, inOrder, numbered } from "./sorting.js";

/** Where refusals are read while sorting. */
export const PLACE = "sort";

export const themeName = (id) => (get("theme", id) || { name: t("Unsorted") }).name;

/** The one that is chosen when `id` has left its place: the next below, else the one above. */
function after(step, id) {
  const ids = inOrder(step);
  const at = ids.indexOf(id);
  return ids[at + 1] || ids[at - 1] || "";
}

/** Move on to the next idea at once, so that one can go on sorting; a refusal takes one back. */
async function leaving(step, id, send) {
  const next = after(step, id);
  if (chosen.value === id) choose(next, true);
  const answer = await send();
  if (answer && !answer.ok && chosen.value === next) choose(id, true);
  return answer;
}

export async function move(step, id, theme) {
  const idea = get("idea", id);
  if (!idea || idea.theme === theme) return;
  const answer = await leaving(step, id, () => act(PLACE, "place_idea", { idea: id, theme }));
  if (answer && answer.ok) say(t("Moved “{idea}” to {to}", { idea: idea.text, to: themeName(theme) }));
}

/** Choose by hand: what was refused for another idea is done with. */
export function pick(id, takeKeyboard = false) {
  forgive(PLACE);
  choose(id, takeKeyboard);
}

export function moveToNumber(step, n) {
  const theme = numbered(step, n);
  if (inHand.value && theme) move(step, inHand.value.id, theme.id);
}

export async function merge(step, id, into) {
  const idea = get("idea", id);
  const answer = await leaving(step, id, () => act(PLACE, "merge_idea", { idea: id, into }));
  if (answer && answer.ok) say(t("Merged “{idea}” with another", { idea: idea.text }));
}

/** Two that look like the same become one: the one that is sorted keeps its place, or else the one in hand. */
export function accept(step, idea, other) {
  const [gone, into] = other.theme && !idea.theme ? [idea, other] : [other, idea];
  return merge(step, gone.id, into.id);
}

export function hideIdea(step, idea) {
  const next = after(step, idea.id);
  hide(idea, PLACE, () => choose(next, true));
}

/** Open on the board the theme the chosen idea lies in; the same again closes it. */
export function openTheme(step, theme) {
  if (!theme) return;
  act(PLACE, "focus", { step: step.id, on: focusOf(step).on === theme ? "" : theme });
}
