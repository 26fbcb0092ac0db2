// Words that nothing takes here: for their writer to read, copy, and throw away, or (`children`) to go on with.

import { html } from "../html.js";
import { t } from "../i18n.js";

/** `why` stands over them; `drop` throws them away. */
export const Lost = ({ words, why, drop, children }) => html`<div class="idea waiting">
  <div class="idea-body">${why && html`<p class="idea-state">${why}</p>`}<p class="idea-text" dir="auto">${words}</p></div>
  ${children}
  <button type="button" class="link-button" onClick=${drop}>${t("Throw it away")}</button>
</div>`;
