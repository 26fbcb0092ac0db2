// What is said across the page when something stands between the lead and the room: no network, signed out, shut out.

import { html, signal } from "../html.js";
import { t } from "../i18n.js";
import { away, cannotSave, hindrance, refusal, status } from "../connection.js";
import { Icon } from "../parts/icons.js";
import { online, whyNot } from "./act.js";
import { signInAddress } from "./address.js";
import { OFFLINE_REASON } from "./button.js";

/** The session has ended: one signs in again in another window, and this page goes on by itself. */
export const signedOut = signal(false);

const ENDED = ["not_lead", "workshop_deleted", "rehearsal_over"];
/** Whether the workshop is no longer this lead's to see: deleted, a rehearsal that is over, or led by others. */
export const isNoLongerHere = () => Boolean(refusal.value) && ENDED.includes(refusal.value.code);

function Trouble() {
  if (signedOut.value) {
    return html`<span>${t("You have been signed out.")}</span>
      <a class="button" href=${signInAddress()} target="_blank" rel="noopener">${t("Sign in again")}</a>`;
  }
  if (status.value === "refused") {
    return html`<span>${refusal.value.text}</span>
      ${isNoLongerHere() && html`<a class="button" href="/workshops">${t("My future workshops")}</a>`}`;
  }
  if (status.value === "online") return html`<span>${whyNot()}</span>`;
  return html`<span>${hindrance.value || t("The network is away. Everything is kept; the buttons wait.")}</span>`;
}

/** Nothing to say: also while it connects for the first time, and in a short gap of the network. */
function isWell() {
  if (status.value === "offline") return !away.value;
  return status.value === "connecting" ? !signedOut.value : online();
}

/** Above the page while something is wrong. */
export function Banner() {
  return html`<div class="banner" role="alert">
    ${!isWell() && html`<div class="warning" id=${OFFLINE_REASON}><${Icon} name=${cannotSave() || isNoLongerHere() ? "hand" : "wifi-off"} /><${Trouble} /></div>`}
  </div>`;
}

/** The quiet word that all is well. */
export function Saved() {
  if (!online()) return null;
  return html`<p class="saved"><${Icon} name="check" /> ${t("Everything is saved")}</p>`;
}
