// Outside: the phone has no seat here, and this is how to get one. What it has kept is here all the same.

import { html } from "../html.js";
import { t } from "../i18n.js";
import { Header } from "./header.js";
import { Languages } from "./language.js";
import { later } from "./later.js";
import { place } from "./seat.js";

const Remains = later("Remains");

export function Outside() {
  const { text, gone } = place.value;
  const how = () => t("Scan the code on the board, or write the code.");
  // When something is in the way, it may well be in the way of a code that is typed, too.
  return html`<${Header} phase="preparation" word=${t("Welcome")} reading=${() => [text, how()]} />
    <div class="screen">
      <h1>${how()}</h1>
      ${text && html`<p role="status">${text}</p>`}
      <a class=${text ? "button wide" : "button primary"} href="/">${t("Write the code")}</a>
      <button type="button" class="button wide" onClick=${() => location.reload()}>${t("Try again")}</button>
      ${!gone && html`<${Remains} why=${t("This has not left the phone. When you are in again you can go on with it.")} />`}
      <${Languages} />
    </div>`;
}
