// Under the header, and there while one scrolls: what is past, and what comes next. What is news is said here too, over the
// screen and not in it: nothing moves under somebody's thumb.

import { step as current } from "../current.js";
import { html } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { isHere, later } from "./later.js";
import { text } from "./prompt.js";
import { around, aside, goneOn, goOn, lookAt } from "./way.js";

const News = later("News");

export function Strip({ step }) {
  const away = step.id !== current().id;
  const { looks } = aside.value || {};
  const { before, after } = around(step);
  return html`<nav class="strip" aria-label=${t("Where we are")}>
    ${before && html`<${Past} step=${before} />`}
    ${looks
      ? html`<button type="button" class="button" onClick=${goOn}><span>${t("Back to now")}: <span dir="auto">${text(current(), "title")}</span></span></button>`
      : after && html`<p class="strip-next">${t("Next")}: <span dir="auto">${text(after, "title")}</span></p>`}
    ${away && !looks
      ? html`<div class="news gone-on"><p>${goneOn()}</p><button type="button" class="button" onClick=${goOn}>${t("Go there")}</button></div>`
      : isHere() && html`<${News} />`}
  </nav>`;
}

const Past = ({ step }) => html`<button type="button" class="strip-past" onClick=${() => lookAt(step)}>
  <${Icon} name="back" /><span>${t("Past")}: <span dir="auto">${text(step, "title")}</span></span>
</button>`;
