// The mark of a rehearsal, on every surface: nobody is to take it for the day itself.

import { html } from "../html.js";
import { t } from "../i18n.js";
import { one } from "../store.js";

export const rehearses = () => (one("workshop") || one("our_workshop") || {}).rehearsal_of || "";

/** `about` is the workshop where the store does not have it yet; `children` stand beside the words. */
export function Rehearsal({ about, children }) {
  if (!(about ? about.rehearsal_of : rehearses())) return null;
  return html`<div class="rehearsal"><strong>${t("Rehearsal")}</strong> <span>${t("Everything in it is deleted afterwards.")}</span>${children}</div>`;
}
