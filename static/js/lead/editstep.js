// A step's words in each language, its minutes and its settings. Once it has begun: the words, and what nothing depends on yet.

import { html, useState } from "../html.js";
import { t, tongues } from "../i18n.js";
import { workshop } from "../current.js";
import { inSentence } from "../parts/tongues.js";
import { act } from "./act.js";
import { Refusal } from "./button.js";
import { Choice, Field, onceSaved, typedSince, useBegun } from "./fields.js";
import { may } from "./may.js";
import { Turn } from "./turn.js";
import { say } from "./say.js";

const LONGEST = 480;

const sides = () => [["client", t("Clients")], ["staff", t("Staff")], ["manager", t("Managers")], ["other", t("Those with another perspective")]];

/** Each kind's settings as fields; `set(key, value)` changes one. */
export const SETTINGS = {
  collect: (now, set) => html`<${Choice}
    label=${t("The wall")}
    value=${now.wall}
    onValue=${(wall) => set("wall", wall)}
    options=${[
      ["private", t("Private: you read everything through before the room sees it")],
      ["open", t("Open: what is written comes up as it is written, at least three at a time")],
    ]}
  />`,
  relay: (now, set) => html`<${Choice} label=${t("Who asks?")} value=${now.asks} onValue=${(asks) => set("asks", asks)} options=${sides()} />
    <${Choice} label=${t("Who replies?")} value=${now.replies} onValue=${(replies) => set("replies", replies)}
      options=${[["rest", t("Everybody else")], ...sides()]} />`,
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

/** Closing questions stay as they were answered. */
const keysOf = (step) => ["title", "prompt", "subtitle", "help", ...(step.begun ? [] : step.settings.questions || []).map((one) => `question_${one}`)];

function labelOf(key, step) {
  const known = { title: t("Heading"), prompt: t("Question to the room"), subtitle: t("Line under the heading"), help: t("Help, one line each") };
  const at = (step.settings.questions || []).indexOf(key.slice("question_".length));
  return known[key] || t("Closing question {n}", { n: at + 1 });
}

export const languageName = (code) => (tongues[code] || {}).name || code;

/** A heading is needed in the workshop's own language; what lacks in others is read in that. */
function Words({ step, code, words, onWord }) {
  return html`<div class="form" lang=${code} dir=${(tongues[code] || {}).dir}>
    ${keysOf(step).map(
      (key) => html`<${Field} key=${key} label=${labelOf(key, step)} lines=${key === "help" ? 3 : 0} maxlength="400"
        required=${key === "title" && code === workshop().language} value=${words[key] || ""} onValue=${(text) => onWord(code, key, text)} />`,
    )}
  </div>`;
}

/** What of the settings can still be changed once a step has begun. The server says when it is too late. */
const BEGUN = {
  collect: (now, set) => longest(now, set),
  relay: (now, set) => longest(now, set),
  vote: SETTINGS.vote,
  groups: SETTINGS.groups,
};

const longest = (now, set) => html`<${Field} label=${t("Letters at most")} type="number" min="20" max="1000" required value=${now.length}
  onValue=${(n) => set("length", Number(n))} />`;

/** A translation of words that are others now goes with them, so it is asked for here; unless a slip of the pen was mended. */
const Translations = ({ own, kept, keep }) => html`<p class="hint">${t("What you change in {language} is shown so to everybody: what stands in the other languages goes, until it is written there anew.", { language: inSentence(own) })}</p>
  <label class="check"><input type="checkbox" checked=${kept} onChange=${(event) => keep(event.target.checked)} />
    <span>${t("I have only corrected the spelling: keep what the other languages say")}</span></label>`;

/** What has been typed, with the translations of what has been changed in the workshop's own language: given along, they stay. */
function withTranslations(typed, texts, own) {
  const changed = Object.keys(typed[own] || {});
  const kept = Object.entries(texts).filter(([code]) => code !== own).map(([code, words]) => {
    const those = Object.entries(words).filter(([key]) => changed.includes(key));
    return [code, { ...Object.fromEntries(those), ...typed[code] }];
  });
  return { ...typed, ...Object.fromEntries(kept.filter(([, words]) => Object.keys(words).length)) };
}

/** As `typedSince`, for words by language. */
function wordsSince(now, sent) {
  const since = Object.entries(now).map(([code, words]) => [code, typedSince(words, sent[code] || {})]);
  return Object.fromEntries(since.filter(([, words]) => Object.keys(words).length));
}

export function EditStep({ step }) {
  const place = `edit:${step.id}`;
  const [mine, setMine] = useBegun(`${place}:words`, {});
  const [minutes, setMinutes] = useBegun(`${place}:minutes`);
  const [chosen, setChosen] = useBegun(`${place}:settings`, {});
  const [kept, keep] = useState(false);
  const own = workshop().language;
  const others = Object.keys(step.texts).filter((code) => code !== own);
  const onWord = (code, key, text) => setMine({ ...mine, [code]: { ...mine[code], [key]: text } });
  const wordsIn = (code) => ({ ...step.texts[code], ...mine[code] });
  // Only what has been changed is sent: what another lead has changed meanwhile stays.
  const submit = async (event) => {
    event.preventDefault();
    const texts = kept ? withTranslations(mine, step.texts, own) : mine;
    const answer = await act(place, "edit_step", { step: step.id, texts, settings: chosen, ...(minutes !== undefined && { minutes: Number(minutes) }) });
    if (!answer || !answer.ok) return;
    setMine((now) => wordsSince(now, mine));
    setMinutes(onceSaved(minutes));
    setChosen((now) => typedSince(now, chosen));
    keep(false);
    say(t("Saved."));
  };
  const special = (step.begun ? BEGUN : SETTINGS)[step.kind];
  const hasTurns = !step.begun && step.kind === "collect" && step.settings.wall === "private";
  const words = (code) => html`<${Words} step=${step} code=${code} words=${wordsIn(code)} onWord=${onWord} />`;
  return html`${hasTurns && html`<${Turn} step=${step} />`}<form class="paper form" onSubmit=${submit}>
    ${!step.begun && html`<p class="hint">${t("The step has not begun: you can still change it.")}</p>`}
    ${words(own)}
    <${Field} label=${t("Minutes for the step")} type="number" min="0" max=${LONGEST} required
      value=${minutes === undefined ? step.minutes : minutes} onValue=${setMinutes} />
    ${special && !step.closed && special({ ...step.settings, ...chosen }, (key, value) => setChosen({ ...chosen, [key]: value }))}
    ${others.length > 0 && mine[own] && html`<${Translations} own=${own} kept=${kept} keep=${keep} />`}
    ${others.map(
      (code) => html`<details key=${code}>
        <summary>${t("The same in {language}", { language: inSentence(code) })}</summary>
        ${words(code)}
      </details>`,
    )}
    <${Refusal} place=${place} />
    <div class="choices"><button class="button primary" type="submit">${t("Save the step")}</button></div>
  </form>`;
}

/** The same for a step people are in the middle of: out of the way until it is wanted. */
export function EditBegun({ step }) {
  if (!may("edit_step")) return null;
  return html`<details class="edit-begun">
    <summary>${t("Change the words of the step")}</summary>
    <${EditStep} key=${step.id} step=${step} />
  </details>`;
}
