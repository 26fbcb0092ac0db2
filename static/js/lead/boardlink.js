// The way to the board: a window of its own, to be dragged to the projector.

import { html } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { boardAddress } from "./address.js";

export function BoardLink() {
  return html`<a class="button" href=${boardAddress()} target="_blank" rel="noopener">
    <${Icon} name="screen" /><span>${t("Open the board")}</span>
  </a>`;
}
