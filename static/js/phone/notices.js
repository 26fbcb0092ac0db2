// What a phone says when something is in the way: no network, a server that cannot save, a refusal, a step that is over.

import { away, cannotSave, hindrance } from "../connection.js";
import { html } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";

/** Always there, so that a screen reader notices when it says something. */
export function Offline() {
  const off = away.value;
  const sentence = off
    ? hindrance.value || t("No network right now. What you write is kept here and sent later.")
    : cannotSave() && t("The server cannot save right now. What you wrote is kept here and sent again by itself.");
  return html`<div role="status">
    ${sentence && html`<p class="warning"><${Icon} name=${off ? "wifi-off" : "hand"} /><span>${sentence}</span></p>`}
  </div>`;
}

/** A refusal beside what was tried. */
export function Problem({ error }) {
  return html`<div role="alert">
    ${error && html`<p class="problem"><${Icon} name="hand" /><span>${error.text}</span></p>`}
  </div>`;
}

/** Something to know, without anything to do. */
export function Notice({ children, icon }) {
  return html`<p class="notice">${icon && html`<${Icon} name=${icon} />`}<span>${children}</span></p>`;
}
