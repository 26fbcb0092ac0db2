// The addresses the lead hands out, and whether they last beyond this network.

import { html } from "../html.js";
import { t } from "../i18n.js";
import { workshop } from "../current.js";
import { Icon } from "../parts/icons.js";

const page = () => document.body.dataset;
const inWorkshop = (rest) => `/w/${page().workshop}/${rest}`;

/** The board opens on this computer: the page's own address is the nearest one. */
export const boardAddress = () => inWorkshop(`board#${workshop().board_token}`);
export const minutesAddress = (meeting, end = "") => inWorkshop(`minutes/${meeting.id}${end}`);
export const invitationAddress = () => inWorkshop("invitation");
export const slipsAddress = (step) => inWorkshop(`slips/${step.id}`);
export const joinAddress = (token) => page().address + inWorkshop(`phone#j=${token}`);
/** The group's page on this computer, as for one who writes for those who have no phone. */
export const groupPage = (group) => inWorkshop(`group#${group.token}`);
export const groupAddress = (group) => page().address + inWorkshop(`group#${group.token}`);
export const inviteAddress = (token) => `${page().address}/invited#${token}`;
export const signInAddress = () => `/sign-in?next=${encodeURIComponent(inWorkshop("lead"))}`;

const lasting = () => page().lasting === "yes";

/** Beside every lasting link: it does not last when the address is only this network's. */
export function LastingHint() {
  if (lasting()) return null;
  return html`<p class="warning">
    <${Icon} name="hand" />
    <span>
      ${t("These links only work on this network. For links that last: start the program with PUBLIC_URL set to an address that can be reached from anywhere.")}
    </span>
  </p>`;
}
