// "More": where we are in the agenda, language, moving to another phone, and what is saved about oneself.

import { reconnect } from "../connection.js";
import { agenda, meeting } from "../current.js";
import { html, useState } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { Qr } from "../parts/qr.js";
import { one } from "../store.js";
import { Languages } from "./language.js";
import { perspectives } from "./perspectives.js";
import { text } from "./prompt.js";

export function More({ seat }) {
  return html`<details class="more">
    <summary>${t("More")}</summary>
    <${Agenda} />
    <section><h2>${t("Language")}</h2><${Languages} then=${reconnect} /></section>
    <${Move} seat=${seat} />
    <${Saved} />
  </details>`;
}

function Agenda() {
  const steps = agenda();
  const now = steps.findIndex(({ id }) => id === meeting().current);
  return html`<section><h2>${t("Where we are")}</h2>
    <ol class="agenda">
      ${steps.map((step, i) => html`<li key=${step.id} class=${i < now ? "past" : ""} aria-current=${i === now ? "step" : null}>
        <span dir="auto">${text(step, "title")}</span>
        ${i < now && html`<span class="hint"><${Icon} name="check" />${t("Past")}</span>`}
        ${i === now && html`<strong>${t("Now")}</strong>`}
        ${i === now + 1 && html`<span class="hint">${t("Next")}</span>`}
      </li>`)}
    </ol></section>`;
}

/** The other phone gets the seat's secret by way of the screen, and of nothing else. */
function Move({ seat }) {
  const [open, setOpen] = useState(false);
  const { address, workshop } = document.body.dataset;
  return html`<section><h2>${t("Change phone")}</h2>
    <p>${t("Scan the code with the other phone. Then it can change what you have written. Show it to nobody else.")}</p>
    <button type="button" class="button wide" aria-expanded=${open} onClick=${() => setOpen(!open)}>
      ${open ? t("Hide the code") : t("Show the code")}
    </button>
    ${open && html`<${Qr} text=${`${address}/w/${workshop}/phone#s=${seat.secret}.${seat.meeting}`}
      label=${t("QR code that moves your seat to another phone")} />`}
  </section>`;
}

function Saved() {
  const mine = perspectives().find(([key]) => key === one("me").perspective);
  return html`<section><h2>${t("What is saved about me")}</h2>
    <p>${t("That somebody sits here, with the perspective: {perspective}.", { perspective: mine[1] })}</p>
    <p>${t("No name, and nothing that says who wrote what.")}</p>
  </section>`;
}
