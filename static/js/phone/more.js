// "More": what one seldom needs. It comes with what is fetched later, or when it is opened.

import { html, useState } from "../html.js";
import { t } from "../i18n.js";
import { isHere, later } from "./later.js";

const UnderMore = later("UnderMore");

export function More({ seat }) {
  const [open, setOpen] = useState(false);
  return html`<details class="more" onToggle=${(event) => setOpen(event.target.open)}>
    <summary>${t("More")}</summary>
    ${(open || isHere()) && html`<${UnderMore} seat=${seat} />`}
  </details>`;
}
