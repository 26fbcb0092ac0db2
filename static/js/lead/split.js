// Board and console side by side: on a laptop one press gives the board the larger half, and it is remembered here.

import { html, signal } from "../html.js";
import { t } from "../i18n.js";
import { keep } from "../keep.js";
import { follow } from "../media.js";
import { Icon } from "../parts/icons.js";
import { say } from "./say.js";

const KEPT = "lead:split";
const wide = follow("(min-width: 1200px)");

// What is remembered is read in its own time, and what was pressed meanwhile counts for more.
const pressed = signal(null);
const remembered = signal(false);
keep.read(KEPT).then((kept) => (remembered.value = kept === "on"));
const chosen = () => pressed.value ?? remembered.value;

/** Whether the board stands beside the console now. */
export const split = () => wide.value && chosen();

export function turnSplit() {
  if (!wide.value) return;
  pressed.value = !chosen();
  keep.write(KEPT, pressed.value ? "on" : "off");
  say(pressed.value ? t("The board stands beside the console.") : t("The board is small again."));
}

export function SplitButton() {
  if (!wide.value) return null;
  return html`<button class="button square" type="button" aria-label=${t("The board beside the console")} title=${t("The board beside the console")}
    aria-pressed=${chosen() ? "true" : "false"} onClick=${turnSplit}><${Icon} name="split" /></button>`;
}
