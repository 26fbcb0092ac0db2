// Welcome on a phone: what will happen today, the rules, how much influence is on offer and what becomes of it.

import { agenda, isBreak, workshop } from "../../current.js";
import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { influenceWords } from "../../parts/influence.js";
import { Offline } from "../../phone/notices.js";
import { Help, help, Prompt, text } from "../../phone/prompt.js";

export function Welcome({ step }) {
  const { influence, recipient, becomes } = workshop();
  if (isBreak(step)) return html`<${Prompt} step=${step} /><${Offline} /><${Help} step=${step} />`;
  return html`<${Prompt} step=${step} />
    <${Offline} />
    <ol class="agenda">
      ${agenda().filter((other) => other.id !== step.id && !other.skipped).map((other) => html`<li key=${other.id}>
        <span dir="auto">${text(other, "title")}</span>
        ${other.minutes > 0 && html`<span class="hint">${tn("{n} minute", "{n} minutes", other.minutes)}</span>`}
      </li>`)}
    </ol>
    ${help(step).length > 0 && html`<h2>${t("How we do it")}</h2>`}
    <${Help} step=${step} />
    <h2>${t("What you can influence")}</h2>
    <p>${influenceWords(influence)}</p>
    ${recipient && html`<h2>${t("Who receives the result")}</h2><p dir="auto">${recipient}</p>`}
    ${becomes && html`<h2>${t("What becomes of it")}</h2><p dir="auto">${becomes}</p>`}`;
}
