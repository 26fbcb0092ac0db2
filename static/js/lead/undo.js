// Undo, which names what it takes back: "Moved “The interpreter never came” to The language".

import { all, get } from "../store.js";
import { html, signal } from "../html.js";
import { t, tn } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { act, online } from "./act.js";
import { titleOf } from "./agenda.js";
import { OFFLINE_REASON, Do, Refusal } from "./button.js";
import { may } from "./may.js";
import { say } from "./say.js";

const PLACE = "undo";
/** The entry that could not be undone because somebody has changed the same thing since. */
const stuck = signal("");

/** The newest command one may take back. */
const newest = () => all("my_undo")[0];

const named = ({ step }) => ({ step: step ? titleOf(step) : "" });

const WORDS = {
  show_step: (it) => t("Showed {step}", named(it)),
  hide_idea: (it) => t("Hid “{idea}”", it),
  skip_step: (it) => (it.skipped ? t("Skipped {step}", named(it)) : t("Put {step} back on the agenda", named(it))),
  move_step: (it) =>
    it.other
      ? t("{step} and {other} have changed places", { ...named(it), other: titleOf(it.other) })
      : t("Moved {step} on the agenda", named(it)),
  edit_step: (it) => t("Changed {step}", named(it)),
  add_step: (it) => t("Added {step}", named(it)),
  repeat_step: (it) => t("Repeated {step}", named(it)),
  set_turn: () => t("Changed who writes first"),
  render_idea: (it) => t("Typed a translation: “{idea}”", it),
  render_question: () => t("Typed a translation of a question"),
  render_reply: () => t("Typed a translation of a reply"),
  relay_question: () => t("Chose a question, or not"),
  hide_question: () => t("Hid a question, or showed it again"),
  hide_reply: () => t("Hid a reply, or showed it again"),
  caption_picture: () => t("Wrote what a picture shows"),
  hide_words: ({ words }) => t("Hid “{idea}”", { idea: words }),
  show_words: ({ words }) => t("Showed “{idea}” again", { idea: words }),
  decline_late: (it) => t("Left “{idea}” off the wall", it),
  decline_proposal: ({ words }) => (words ? t("Said no to the theme {theme}", { theme: words }) : t("Said no to a theme")),
  show_idea: (it) => t("Showed “{idea}” again", it),
  add_theme: (it) => t("Made the theme {theme}", it),
  rename_theme: (it) => t("Renamed a theme {theme}", it),
  merge_themes: (it) => t("Merged the theme {theme} into another", it),
  split_theme: (it) => t("Split off the theme {theme}", it),
  remove_theme: () => t("Removed a theme"),
  place_idea: (it) => (it.to ? t("Moved “{idea}” to {to}", it) : t("Moved “{idea}” back to the unsorted", it)),
  merge_idea: (it) => t("Merged “{idea}” with another", it),
  place_ideas: (it) =>
    it.to
      ? tn("Moved {n} idea to {to}", "Moved {n} ideas to {to}", it.ideas, it)
      : tn("Moved {n} idea back to the unsorted", "Moved {n} ideas back to the unsorted", it.ideas),
  merge_ideas: (it) => tn("Merged {n} idea with another", "Merged {n} ideas with another", it.ideas),
  hide_ideas: (it) => tn("Hid {n} idea", "Hid {n} ideas", it.ideas),
  part_idea: (it) => t("Took “{idea}” apart from the others", it),
  put_on_top: (it) => t("Put an idea on top of {theme}", it),
};

export function undoWords(entry) {
  const concerned = { idea: "", ideas: 0, to: "", theme: "", ...entry, step: get("step", entry.step), other: get("step", entry.other) };
  return WORDS[entry.command] ? WORDS[entry.command](concerned) : t("The latest change");
}

export async function undo() {
  const entry = newest();
  if (!entry) return;
  const what = undoWords(entry);
  const answer = await act(PLACE, "undo", {});
  if (!answer) return;
  if (answer.ok) say(t("Undone: {what}", { what }));
  else if (answer.error.code === "changed_since_undo") stuck.value = entry.id;
}

/** `only` these commands are offered, where there are any. */
export function Undo({ only }) {
  if (!may("undo")) return null;
  const last = newest();
  const entry = !last || !only || only.includes(last.command) ? last : undefined;
  const waits = !online() || !entry;
  return html`<div class="undo">
    <button
      class="button"
      type="button"
      aria-disabled=${waits ? "true" : undefined}
      aria-describedby=${online() ? undefined : OFFLINE_REASON}
      onClick=${() => entry && undo()}
    >
      <${Icon} name="undo" />
      <span><b>${t("Undo")}</b> <span class="what">${entry ? undoWords(entry) : t("Nothing to undo")}</span></span>
    </button>
    <${Refusal} place=${PLACE} />
    <${PastIt} entry=${entry} />
  </div>`;
}

/** What somebody has changed since cannot be undone; what lies before it can, once it is let go. */
function PastIt({ entry }) {
  if (!entry || stuck.value !== entry.id) return null;
  return html`<${Do} place=${PLACE} name="skip_undo" data=${{}}>${t("Let this one go")}<//>`;
}
