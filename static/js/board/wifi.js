// The room's wifi in the lobby: a square code to join it by, and its name and password to type.

import { workshop } from "../current.js";
import { html } from "../html.js";
import { t } from "../i18n.js";
import { Square } from "../parts/qr.js";
import { isRoom } from "./reveal.js";
import { boardToken } from "./token.js";

/** Whether one has been typed in. */
export const hasWifi = () => Boolean(workshop().wifi_name);

export function Wifi({ number }) {
  const { id, wifi_name: name, wifi_password: password } = workshop();
  const asked = { token: isRoom.value ? boardToken() : "" };
  return html`<section class="board-lobby-door board-lobby-wifi">
    <h2>${number} ${t("The network here")}</h2>
    <${Square} path=${`/w/${id}/wifi.svg`} body=${asked} of=${`${name} ${password}`} label=${t("QR code that joins the network {name}", { name })} />
    <p><bdi>${name}</bdi></p>
    <p class="board-aside">${password ? html`${t("Password:")} <bdi dir="ltr">${password}</bdi>` : t("No password")}</p>
  </section>`;
}
