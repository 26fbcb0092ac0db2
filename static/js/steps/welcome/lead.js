// Welcome for the lead: what the room is told, so that it can be said aloud, and what is changed between meetings.

import { html } from "../../html.js";
import { t, words } from "../../i18n.js";
import { isBreak, workshop } from "../../current.js";
import { influenceWord } from "../../lead/influence.js";

export function Welcome({ step }) {
  return isBreak(step) ? html`<p class="hint">${t("A pause between two steps: the board and the phones show its words, and nothing is asked.")}</p>` : html`<${Beginning} step=${step} />`;
}

function Beginning({ step }) {
  const { influence, recipient, becomes, language } = workshop();
  const rules = words(step.texts, "help", language).split("\n").filter(Boolean);
  const told = (what, text) => html`<div>
    <dt>${what}</dt>
    <dd dir="auto">${text || html`<span class="hint">${t("Not written yet. Say it aloud.")}</span>`}</dd>
  </div>`;
  return html`<div class="paper">
      <h3>${t("The room is told")}</h3>
      <dl class="told">
        ${told(t("How much influence there is"), influenceWord(influence))} ${told(t("Who gets the result"), recipient)}
        ${told(t("What becomes of it"), becomes)}
      </dl>
    </div>
    ${rules.length > 0 && html`<div class="paper">
      <h3>${t("Rules for today")}</h3>
      <ul class="dashes">
        ${rules.map((rule) => html`<li>${rule}</li>`)}
      </ul>
    </div>`}
    <p class="hint">${t("Wait until the people you expect are in. Then go on to the next step.")}</p>`;
}
