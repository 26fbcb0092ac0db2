// What a phone says when something is in the way: no network, a server that cannot save, a refusal, a step that is over.

import { away, cannotSave, hindrance } from "../connection.js";
import { hiddenOf } from "../current.js";
import { html } from "../html.js";
import { t, tn } from "../i18n.js";
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

/** How much the facilitator has hidden of what a step shows, or `n`; nothing is said of nothing. */
export const HowManyHidden = ({ of, n = hiddenOf(of) }) => n > 0 && html`<p class="hint">${tn("Hidden: {n}", "Hidden: {n}", n)}</p>`;

/** Until when one may take back what one `wrote`, and that it is too late; of what has been deleted nothing is said. */
export function TakingBack({ step, wrote }) {
  if (step.closed) return !step.erased && html`<p class="hint">${t("The step is closed, so nothing can be taken back.")}</p>`;
  return wrote && html`<p class="hint">${t("You can take back what you wrote until the step is closed.")}</p>`;
}

/** Something to know, without anything to do. */
export function Notice({ children, icon }) {
  return html`<p class="notice">${icon && html`<${Icon} name=${icon} />`}<span>${children}</span></p>`;
}
