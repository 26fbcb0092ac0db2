// The way to hand over the phone: on a page of its own, so that nothing of it needs to be fetched by those who share with nobody.

import { html } from "../html.js";
import { t } from "../i18n.js";
import { workshopId } from "./seat.js";

export function NextPerson({ offline = false }) {
  return html`<section><h2>${t("Next person")}</h2>
    <p>${t("Will somebody else use this phone? It forgets you first.")}</p>
    <a class="button wide" href=${`/w/${workshopId}/next`} aria-disabled=${offline}
      onClick=${(event) => offline && event.preventDefault()}>${t("Hand over the phone")}</a>
  </section>`;
}
