// Ideas in another language than the meeting's: the lead, or an interpreter who leads, types what each says beside it.

import { workshop } from "../../current.js";
import { html, useState } from "../../html.js";
import { t } from "../../i18n.js";
import { inSentence, tongueName } from "../../parts/tongues.js";
import { act } from "../../lead/act.js";
import { Refusal } from "../../lead/button.js";
import { Field, onceSaved } from "../../lead/fields.js";

/** Whether the room waits for somebody to type what it says; a late one is answered in its tray first. */
export const isUnrendered = (idea) => Boolean(idea.language) && !idea.rendered && !idea.hidden && idea.tray !== "declined";

/** What a lead has typed and may still put right. Its writer's own translation is theirs. */
const isOurs = (idea) => idea.rendered === "lead" && !idea.hidden;

/** The writer's own words. */
const foreign = (idea) => idea.original || idea.text;

/** `command` and `field` say how a translation is sent. */
function Translation({ idea, limit, command, field }) {
  const [words, setWords] = useState(null);
  const known = isOurs(idea) ? idea.text : "";
  const value = words === null ? known : words;
  const place = `render:${idea.id}`;
  const save = async (event) => {
    event.preventDefault();
    if (!value.trim() || value === known) return;
    const answer = await act(place, command, { [field]: idea.id, text: value });
    if (answer && answer.ok) setWords(onceSaved(words, null));
  };
  return html`<li>
    <p class="foreign" dir="auto" lang=${idea.language === "other" ? undefined : idea.language}>${foreign(idea)}</p>
    <form class="form" onSubmit=${save}>
      <${Field} label=${t("What does it say in {language}?", { language: inSentence(workshop().language) })} hint=${t("Written in: {language}", { language: tongueName(idea.language) })}
        lines=${2} maxlength=${limit} value=${value} onValue=${setWords} />
      <div class="handles"><button class="button" type="submit">${t("Save the translation")}</button></div>
      <${Refusal} place=${place} />
    </form>
  </li>`;
}

/** By the writers' words, and not by their ids: what is shown on the board gets new ones, and somebody may be in the middle of it. */
function Translations({ ideas, ...more }) {
  const times = new Map();
  const keyOf = (words) => {
    times.set(words, (times.get(words) || 0) + 1);
    return `${times.get(words)}:${words}`;
  };
  const sorted = [...ideas].sort((a, b) => (foreign(a) < foreign(b) ? -1 : 1));
  return html`<ul>${sorted.map((idea) => html`<${Translation} key=${keyOf(foreign(idea))} idea=${idea} ...${more} />`)}</ul>`;
}

/** Which of them are `ideas` (or questions, or replies: `what`); nothing when there is none. */
export function Renderings({ step, ideas, what = "idea" }) {
  const [waiting, ours] = [ideas.filter(isUnrendered), ideas.filter(isOurs)];
  const how = { limit: step.settings.length, command: `render_${what}`, field: what };
  return html`${waiting.length > 0 && html`<section class="paper queue" aria-labelledby=${`renderings-${what}`}>
      <h3 id=${`renderings-${what}`}>${t("In other languages")}</h3>
      <p class="hint">${t("They go up on the wall once you have typed what they say. The writer’s own words stay beside it.")}</p>
      <${Translations} ideas=${waiting} ...${how} />
    </section>`}
    ${ours.length > 0 && html`<details class="paper queue"><summary>${t("Change a translation")}</summary>
      <${Translations} ideas=${ours} ...${how} />
    </details>`}`;
}

/** The writer's own words, small, beside a rendering. */
export const Original = ({ idea }) =>
  idea.original ? html` <small class="original" dir="auto" lang=${idea.language === "other" ? undefined : idea.language}>${idea.original}</small>` : null;
