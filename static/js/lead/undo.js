// Undo, which names what it takes back: "Moved “The interpreter never came” to The language".

import { all, get } from "../store.js";
import { html, signal } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { act, online } from "./act.js";
import { titleOf } from "./agenda.js";
import { OFFLINE_REASON, Do, Refusal } from "./button.js";
import { say } from "./say.js";

const PLACE = "undo";
/** The entry that could not be undone because somebody has changed the same thing since. */
const stuck = signal("");

/** The newest command one may take back. */
const newest = () => all("my_undo")[0];

const WORDS = {
  show_step: ({ step }) => t("Showed {step}", { step: step ? titleOf(step) : "" }),
  hide_idea: (it) => t("Hid “{idea}”", it),
  show_idea: (it) => t("Showed “{idea}” again", it),
  add_theme: (it) => t("Made the theme {theme}", it),
  rename_theme: (it) => t("Renamed a theme {theme}", it),
  merge_themes: (it) => t("Merged the theme {theme} into another", it),
  split_theme: (it) => t("Split off the theme {theme}", it),
  remove_theme: () => t("Removed a theme"),
  place_idea: (it) => (it.to ? t("Moved “{idea}” to {to}", it) : t("Moved “{idea}” back to the unsorted", it)),
  merge_idea: (it) => t("Merged “{idea}” with another", it),
  part_idea: (it) => t("Took “{idea}” apart from the others", it),
  put_on_top: (it) => t("Put an idea on top of {theme}", it),
};

export function undoWords(entry) {
  const concerned = { idea: "", to: "", theme: "", ...entry, step: get("step", entry.step) };
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

export function Undo() {
  const entry = newest();
  const waits = !online() || !entry;
  return html`<div class="undo">
    <button
      class="button"
      type="button"
      aria-disabled=${waits ? "true" : undefined}
      aria-describedby=${online() ? undefined : OFFLINE_REASON}
      onClick=${undo}
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
