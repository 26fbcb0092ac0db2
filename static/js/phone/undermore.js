// What stands under "More": the agenda with a way back to what is past, language, moving to another phone, and what is
// saved about oneself.

import { reconnect, send, status, unsent } from "../connection.js";
import { meeting, workshop } from "../current.js";
import { html, useState } from "../html.js";
import { language, t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { Qr } from "../parts/qr.js";
import { one } from "../store.js";
import { stayIn } from "./begunin.js";
import { Choice } from "./choice.js";
import { Fold } from "./fold.js";
import { KeptUntil } from "./kept.js";
import { Languages } from "./language.js";
import { NextPerson } from "./nextperson.js";
import { Notice, Problem } from "./notices.js";
import { perspectives } from "./perspectives.js";
import { text } from "./prompt.js";
import { Waiting } from "./unsent.js";
import { lookAt, way } from "./way.js";

export function UnderMore({ seat }) {
  const was = language.value;
  const then = () => {
    stayIn(was);
    reconnect();
  };
  return html`<${Agenda} />
    <section><h2>${t("Language")}</h2><${Languages} then=${then} /></section>
    <${Move} seat=${seat} />
    <${NextPerson} offline=${status.value !== "online"} />
    <${Saved} />`;
}

function Agenda() {
  const steps = way();
  const now = steps.findIndex(({ id }) => id === meeting().current);
  return html`<section><h2>${t("Where we are")}</h2>
    <ol class="agenda">
      ${steps.map((step, i) => html`<li key=${step.id} class=${i < now && step.begun ? "past" : ""} aria-current=${i === now ? "step" : null}>
        <span dir="auto">${text(step, "title")}</span>
        ${i < now && step.begun && html`<span class="hint"><${Icon} name="check" />${t("Past")}</span>`}
        ${i === now && html`<strong>${t("Now")}</strong>`}
        ${i === now + 1 && html`<span class="hint">${t("Next")}</span>`}
        ${i < now && step.begun && html`<button type="button" class="link-button" onClick=${() => lookAt(step)}>
          ${t("Look back")}<span class="visually-hidden" dir="auto">: ${text(step, "title")}</span></button>`}
      </li>`)}
    </ol></section>`;
}

/** The other phone gets the seat's secret by way of the screen, and of nothing else. */
function Move({ seat }) {
  const [open, setOpen] = useState(false);
  const { address, workshop: id } = document.body.dataset;
  return html`<section><h2>${t("Change phone")}</h2>
    <p>${t("Scan the code with the other phone. Then it can change what you have written. Show it to nobody else.")}</p>
    <button type="button" class="button wide" aria-expanded=${open} onClick=${() => setOpen(!open)}>
      ${open ? t("Hide the code") : t("Show the code")}
    </button>
    ${open && html`<${Qr} text=${`${address}/w/${id}/phone#s=${seat.secret}.${seat.meeting}`}
      label=${t("QR code that moves your seat to another phone")} />`}
  </section>`;
}

/** Whoever chose the wrong one needs no second seat for it. */
function Perspective({ mine }) {
  const [chosen, setChosen] = useState("");
  const [error, setError] = useState(null);
  const [saved, setSaved] = useState(false);
  const save = async () => {
    const answer = await send("change_perspective", { perspective: chosen });
    setError(answer.ok ? null : answer.error);
    setSaved(answer.ok);
    if (answer.ok) setChosen("");
  };
  return html`<${Fold} look="theme" word=${t("I bring another perspective")} begun=${Boolean(chosen || error)}>
    <div class="another-perspective"><fieldset class="choices">
      <legend class="visually-hidden">${t("Perspective")}</legend>
      ${perspectives().map(([key, word]) => html`<${Choice} key=${key} name="another" checked=${(chosen || mine) === key}
        pending=${chosen === key && chosen !== mine} choose=${() => setChosen(key)}>${word}</${Choice}>`)}
    </fieldset>
    <p>${t("It counts from now on.")}</p>
    <${Problem} error=${error} />
    ${unsent("change_perspective").length > 0 && html`<${Waiting} />`}
    <div role="status">${saved && !chosen && html`<${Notice} icon="check">${t("Saved.")}</${Notice}>`}</div>
    <button type="button" class="button wide" aria-disabled=${!chosen || chosen === mine} onClick=${chosen && chosen !== mine && save}>${t("Change perspective")}</button></div>
  </${Fold}>`;
}

function Saved() {
  const mine = perspectives().find(([key]) => key === one("me").perspective);
  return html`<section><h2>${t("What is saved about me")}</h2>
    <p>${t("That somebody sits here, with the perspective: {perspective}.", { perspective: mine[1] })}</p>
    <${Perspective} mine=${mine[0]} />
    <p>${t("Where at least five have the same, it also stands beside dots and closing answers until they are counted, and beside seats in groups until the step is closed. Never beside what you write.")}</p>
    <p>${t("We save what you write and choose, but not your name and not who wrote what.")}</p>
    <${KeptUntil} ...${workshop()} />
  </section>`;
}
