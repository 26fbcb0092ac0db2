// The room and its board: the wifi to show in the lobby, a second language, and how much of a projection heads hide.

import { html } from "../html.js";
import { t } from "../i18n.js";
import { workshop } from "../current.js";
import { all } from "../store.js";
import { act } from "./act.js";
import { Refusal } from "./button.js";
import { languageName } from "./editstep.js";
import { Choice, Field, useTyped } from "./fields.js";
import { say } from "./say.js";

const PLACE = "edit-room";
const MARGINS = [0, 8, 16];

/** What the steps can be read in, but for the board's own language. */
function others() {
  const { language, second_language: now } = workshop();
  const known = new Set(all("step").flatMap(({ texts }) => Object.keys(texts)));
  if (now) known.add(now);
  known.delete(language);
  return [...known].sort();
}

export function EditRoom() {
  const { now, typed, set, saved } = useTyped(workshop());
  const submit = async (event) => {
    event.preventDefault();
    const answer = await act(PLACE, "edit_room", typed);
    if (!answer || !answer.ok) return;
    saved(typed);
    say(t("Saved."));
  };
  return html`<form class="paper form" onSubmit=${submit}>
    <${Field} label=${t("The network's name (wifi)")} maxlength="32" spellcheck="false" value=${now.wifi_name} onValue=${set("wifi_name")}
      hint=${t("Shown in the lobby with a square code, so that phones can join it. Leave it empty to show none.")} />
    <${Field} label=${t("The network's password")} maxlength="64" spellcheck="false" value=${now.wifi_password} onValue=${set("wifi_password")}
      hint=${t("The whole room can read it on the board. Use the guests' network.")} />
    <${Choice} label=${t("A second language on the board, under the question")} value=${now.second_language} onValue=${set("second_language")}
      options=${[["", t("None")], ...others().map((code) => [code, languageName(code)])]} />
    <${Choice} label=${t("Do heads hide the bottom of the picture?")} value=${now.board_margin} onValue=${set("board_margin")}
      options=${MARGINS.map((share) => [share, share ? t("Leave {n} % of it empty", { n: share }) : t("No, use all of it")])} />
    <${Refusal} place=${PLACE} />
    <div class="choices"><button class="button primary" type="submit">${t("Save")}</button></div>
  </form>`;
}
