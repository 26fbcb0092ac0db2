// Ideas in another language than the meeting's: the lead, or an interpreter who leads, types what each says beside it.

import { workshop } from "../../current.js";
import { html, useState } from "../../html.js";
import { t } from "../../i18n.js";
import { inSentence, tongueName } from "../../parts/tongues.js";
import { act } from "../../lead/act.js";
import { Refusal } from "../../lead/button.js";
import { Field } from "../../lead/fields.js";

/** Whether the room waits for somebody to type what it says; a late one is answered in its tray first. */
export const isUnrendered = (idea) => Boolean(idea.language) && !idea.rendered && !idea.hidden && idea.tray !== "declined";

/** `command` and `field` say how a translation is sent. */
function Unrendered({ idea, limit, command, field }) {
  const [words, setWords] = useState("");
  const place = `render:${idea.id}`;
  const save = (event) => {
    event.preventDefault();
    if (words.trim()) act(place, command, { [field]: idea.id, text: words });
  };
  return html`<li>
    <p class="foreign" dir="auto" lang=${idea.language === "other" ? undefined : idea.language}>${idea.text}</p>
    <form class="form" onSubmit=${save}>
      <${Field} label=${t("What does it say in {language}?", { language: inSentence(workshop().language) })} hint=${t("Written in: {language}", { language: tongueName(idea.language) })}
        lines=${2} maxlength=${limit} value=${words} onValue=${setWords} />
      <div class="handles"><button class="button" type="submit">${t("Save the translation")}</button></div>
      <${Refusal} place=${place} />
    </form>
  </li>`;
}

/** Which of them are `ideas` (or questions, or replies: `what`); nothing when there is none. */
export function Renderings({ step, ideas, what = "idea" }) {
  const waiting = ideas.filter(isUnrendered).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (!waiting.length) return null;
  return html`<section class="paper queue" aria-labelledby=${`renderings-${what}`}>
    <h3 id=${`renderings-${what}`}>${t("In other languages")}</h3>
    <p class="hint">${t("They go up on the wall once you have typed what they say. The writer’s own words stay beside it.")}</p>
    <ul>${waiting.map((idea) => html`<${Unrendered} key=${idea.id} idea=${idea} limit=${step.settings.length}
      command=${`render_${what}`} field=${what} />`)}</ul>
  </section>`;
}

/** The writer's own words, small, beside a rendering. */
export const Original = ({ idea }) =>
  idea.original ? html` <small class="original" dir="auto" lang=${idea.language === "other" ? undefined : idea.language}>${idea.original}</small>` : null;
