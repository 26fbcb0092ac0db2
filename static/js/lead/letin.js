// Letting in one phone that has lost its seat, whether the door is open or not: a QR code that works once.

import { html, useEffect, useState } from "../html.js";
import { t } from "../i18n.js";
import { Qr } from "../parts/qr.js";
import { act } from "./act.js";
import { joinAddress } from "./address.js";
import { Refusal } from "./button.js";
import { Dialog } from "./dialog.js";
import { openMeeting } from "./place.js";

const PLACE = "let-in";

function inWords(token, shown) {
  if (token) return t("Let the phone read this. It lets in one phone, once, also when the door is shut.");
  return shown ? t("The phone is in.") : t("Fetching…");
}

export function LetIn({ onClose }) {
  const token = openMeeting().pass_token;
  const [shown, setShown] = useState(false);
  useEffect(() => void act(PLACE, "let_one_in", {}), []);
  useEffect(() => void (token && setShown(true)), [token]);
  return html`<${Dialog} title=${t("Let one phone in")} onClose=${onClose}>
    <p role="status">${inWords(token, shown)}</p>
    ${token && html`<div class="big-qr"><${Qr} text=${joinAddress(token)} label=${t("QR code for one phone")} /></div>`}
    <p class="hint">
      ${t("What it wrote before can no longer be changed from it. A vote it gave before still counts, so it can vote once more: say so openly.")}
    </p>
    <${Refusal} place=${PLACE} />
    <div class="choices"><button class="button" type="button" onClick=${onClose}>${t("Close this")}</button></div>
  <//>`;
}
