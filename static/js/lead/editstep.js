// A step that has not begun: its words in each language, its minutes and its settings can still be changed.

import { html, useState } from "../html.js";
import { t } from "../i18n.js";
import { workshop } from "../current.js";
import { act } from "./act.js";
import { Refusal } from "./button.js";
import { Choice, Field } from "./fields.js";
import { say } from "./say.js";

const LONGEST = 480;

/** Each kind's settings as fields; `set(key, value)` changes one. */
const SETTINGS = {
  collect: (now, set) => html`<${Choice}
    label=${t("The wall")}
    value=${now.wall}
    onValue=${(wall) => set("wall", wall)}
    options=${[
      ["private", t("Private: you read everything through before the room sees it")],
      ["open", t("Open: what is written comes up as it is written, at least three at a time")],
    ]}
  />`,
  vote: (now, set) => html`<${Field} label=${t("Dots each")} type="number" min="1" max="20" required value=${now.dots}
      onValue=${(dots) => set("dots", Number(dots))} />
    <${Choice} label=${t("How the dots may lie")} value=${now.spread} onValue=${(spread) => set("spread", spread)}
      options=${[["free", t("Spread as one likes")], ["one", t("One at most on each theme")]]} />`,
  groups: (now, set) => {
    const number = (key, label, least, most) => html`<${Field} label=${label} type="number" min=${least} max=${most} required
      value=${now[key]} onValue=${(n) => set(key, Number(n))} />`;
    return html`<div class="side-by-side">
      ${number("seats", t("Seats"), 2, 40)} ${number("minimum", t("Needed at least"), 1, 40)}
      ${number("top", t("Themes that become groups"), 1, 12)}
    </div>`;
  },
};

const keysOf = (step) => ["title", "prompt", "subtitle", "help", ...(step.settings.questions || []).map((one) => `question_${one}`)];

function labelOf(key, step) {
  const known = { title: t("Heading"), prompt: t("Question to the room"), subtitle: t("Line under the heading"), help: t("Help, one line each") };
  const at = (step.settings.questions || []).indexOf(key.slice("question_".length));
  return known[key] || t("Closing question {n}", { n: at + 1 });
}

export const languageName = (code) => ({ sv: "Svenska", en: "English" })[code] || code;

function Words({ step, code, words, onWord }) {
  return html`<div class="form" lang=${code}>
    ${keysOf(step).map(
      (key) => html`<${Field} key=${key} label=${labelOf(key, step)} lines=${key === "help" ? 3 : 0} maxlength="400"
        required=${key === "title"} value=${words[key] || ""} onValue=${(text) => onWord(code, key, text)} />`,
    )}
  </div>`;
}

export function EditStep({ step }) {
  const place = `edit:${step.id}`;
  const [texts, setTexts] = useState(step.texts);
  const [minutes, setMinutes] = useState(step.minutes);
  const [settings, setSettings] = useState(step.settings);
  const own = workshop().language;
  const others = Object.keys(step.texts).filter((code) => code !== own);
  const onWord = (code, key, text) => setTexts({ ...texts, [code]: { ...texts[code], [key]: text } });
  const submit = async (event) => {
    event.preventDefault();
    const answer = await act(place, "edit_step", { step: step.id, texts, minutes: Number(minutes), settings });
    if (answer && answer.ok) say(t("Saved."));
  };
  const special = SETTINGS[step.kind];
  return html`<form class="paper form" onSubmit=${submit}>
    <p class="hint">${t("The step has not begun: you can still change it.")}</p>
    <${Words} step=${step} code=${own} words=${texts[own] || {}} onWord=${onWord} />
    <${Field} label=${t("Minutes for the step")} type="number" min="0" max=${LONGEST} required value=${minutes} onValue=${setMinutes} />
    ${special && special(settings, (key, value) => setSettings({ ...settings, [key]: value }))}
    ${others.map(
      (code) => html`<details key=${code}>
        <summary>${t("The same in {language}", { language: languageName(code) })}</summary>
        <${Words} step=${step} code=${code} words=${texts[code] || {}} onWord=${onWord} />
      </details>`,
    )}
    <${Refusal} place=${place} />
    <div class="choices"><button class="button primary" type="submit">${t("Save the step")}</button></div>
  </form>`;
}
