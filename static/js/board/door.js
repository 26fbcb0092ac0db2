// The way in: the QR code and the six digits, small in the corner all the time and large in the lobby.

import { html } from "../html.js";
import { t } from "../i18n.js";
import { Qr } from "../parts/qr.js";

const page = () => document.body.dataset;

/** What the QR code holds: the token stands in the fragment, which no server log ever sees. */
const joinAddress = (meeting) => `${page().address}/w/${page().workshop}/phone#j=${meeting.token}`;

/** 482936 → "482 936" */
export const spaced = (code) => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Without its scheme, as one types it. */
export const typed = () => (page().address || "").replace(/^https?:\/\//, "");

export function JoinQr({ meeting }) {
  return html`<${Qr} text=${joinAddress(meeting)} label=${t("QR code that lets your phone in")} />`;
}

export function Corner({ meeting }) {
  return html`<div class="board-corner">
    <p class="board-code">${spaced(meeting.code)}</p>
    <${JoinQr} meeting=${meeting} />
  </div>`;
}
