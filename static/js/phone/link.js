// The group's lasting link, to take home: as a QR for another phone, and as a link to open and keep.

import { nextMeeting } from "../current.js";
import { html, useState } from "../html.js";
import { day, t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { Qr } from "../parts/qr.js";
import { tokenOf } from "./groups.js";

const { address, lasting, workshop } = document.body.dataset;

/** Said wherever a lasting link is handed out while the server has no address of its own. */
export function OnlyHere() {
  return lasting !== "yes" && html`<p class="warning"><${Icon} name="wifi-off" />
    <span>${t("The link only works on this network for now. Ask the facilitator for one that lasts.")}</span></p>`;
}

/** The address of the group's page, which whoever has it may write on. */
export const groupLink = (id) => `${address}/w/${workshop}/group#${tokenOf(id)}`;

/** `until` is the day of the next meeting. */
export function SaveLink({ group, until = (nextMeeting() || {}).date }) {
  const [open, setOpen] = useState(false);
  const link = groupLink(group.id);
  return html`<div class="save-link">
    <button type="button" class="button wide" aria-expanded=${open} onClick=${() => setOpen(!open)}>
      <${Icon} name="link" />${t("Save the link")}
    </button>
    ${open && html`<div class="paper">
      <p>${t("Open the link and save it as a bookmark, or scan it with another phone.")}</p>
      <${Qr} text=${link} label=${t("QR code to the group’s page")} />
      <p class="long-link"><a href=${link}>${link}</a></p>
      <${OnlyHere} />
    </div>`}
    ${until && lasting === "yes" && html`<p class="hint">
      ${t("The same link works at the follow-up on {day}. No account is needed.", { day: day(until) })}
    </p>`}
  </div>`;
}
