// The list of keys, and the switch that turns the letters off.

import { html } from "../html.js";
import { t } from "../i18n.js";
import { Dialog } from "./dialog.js";
import { letters, setLetters } from "./keys.js";

const rows = () => [
  [["→", "PageDown"], t("Next step")],
  [["←", "PageUp"], t("Back")],
  [["↑", "↓"], t("Choose an idea")],
  [["1", "–", "9"], t("Move the idea to a theme")],
  [["0"], t("Back to the unsorted")],
  [["X"], t("Choose many: take the idea along, or not")],
  [["Shift", "↑", "↓"], t("Choose many: all on the way")],
  [["M"], t("Merge with another idea, or all that are chosen")],
  [["G"], t("Hide the idea, or all that are chosen")],
  [["S"], t("Search among the ideas")],
  [["Ctrl", "Z"], t("Undo")],
  [["P"], t("Start the timer, pause it, or go on")],
  [["+"], t("Two minutes more")],
  [["B"], t("Hide the board, or show it")],
  [["T"], t("Open the theme on the board")],
  [["D"], t("Open or shut the door")],
  [["A"], t("Change the agenda")],
  [["N"], t("A note to the room")],
  [["V"], t("The board beside the console, or small")],
  [["?"], t("This list")],
];

export function KeyList({ onClose }) {
  return html`<${Dialog} title=${t("Keys")} onClose=${onClose}>
    <label class="check">
      <input type="checkbox" checked=${letters.value} onChange=${(event) => setLetters(event.target.checked)} />
      <span>${t("Letters, digits and signs do something")}</span>
    </label>
    <p class="hint">${t("Inside fields they never do.")}</p>
    <dl class="key-list">
      ${rows().map(([keys, what]) => html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${what}</dd></div>`)}
    </dl>
    <div class="choices"><button class="button" type="button" onClick=${onClose}>${t("Close this")}</button></div>
  <//>`;
}
