// Everything that people have written and others can read, in one list: whatever must not stand there is hidden from here,
// also when the meeting is over.

import { html, useState } from "../html.js";
import { t, tn } from "../i18n.js";
import { all } from "../store.js";
import { Do, Refusal } from "./button.js";
import { Field } from "./fields.js";
import { Hide, HideAtOnce, hide, reasonWord, Words } from "./hide.js";
import { may } from "./may.js";

const PLACE = "all-words";
const A_LIST = 50; // so many are drawn at once; the rest are found by searching

const order = new Intl.Collator(); // ten thousand are put in order each time something changes

const KINDS = {
  idea: () => t("Idea"),
  late: () => t("Came late, never shown"),
  question: () => t("Question"),
  reply: () => t("Reply"),
  proposal: () => t("Suggested theme"),
  theme: () => t("Theme"),
  group: () => t("Group"),
  action: () => t("Promise"),
  report: () => t("How it goes"),
};

/** `[{what, thing, words}]`, by what they say. */
function everything() {
  const of = (what, read, keep = () => true) => all(what).filter(keep).map((thing) => ({ what, thing, words: read(thing) }));
  const answers = ({ what, who, with_whom: whom, by_when: when, first_step: first, measure }) =>
    [what, who, whom, when, first, measure].filter(Boolean).join(" · ");
  // What was promised stands elsewhere in the words it was given in, and is hidden with the action.
  const withPromises = (action) => {
    const given = all("promise").filter((promise) => promise.action === action.id).map(answers);
    const others = [...new Set(given)].filter((words) => words !== answers(action));
    return [answers(action), ...others.map((words) => t("As it was promised: {words}", { words }))].join(" · ");
  };
  return [
    ...of("idea", ({ text }) => text, ({ tray }) => tray !== "waiting" && tray !== "declined"),
    ...of("idea", ({ text }) => text, ({ tray }) => tray === "waiting").map((late) => ({ ...late, what: "late" })),
    ...of("question", ({ text }) => text),
    ...of("reply", ({ text }) => text),
    ...of("proposal", ({ name }) => name),
    ...of("theme", ({ name }) => name),
    ...of("group", ({ name, purpose }) => [name, purpose].filter(Boolean).join(" · ")),
    ...of("action", withPromises),
    ...of("report", ({ note }) => note),
  ].filter(({ words }) => words).sort((a, b) => order.compare(a.words, b.words));
}

function HideIdea({ idea }) {
  if (!idea.hidden) return may("hide_idea") && html`<button class="button" type="button" onClick=${() => hide(idea, PLACE)} aria-label=${t("Hide “{idea}”", { idea: idea.text })}>${t("Hide")}</button>`;
  return html`<span>${t("hidden: {reason}", { reason: reasonWord(idea.reason) })}</span>
    <${Do} place=${PLACE} name="show_idea" data=${{ idea: idea.id }} icon="undo">${t("Show again")}<//>`;
}

function HideIt({ what, thing, words }) {
  if (what === "late") return null; // nobody else has read it
  if (what === "idea") return html`<${HideIdea} idea=${thing} />`;
  if (what === "question" || what === "reply") return html`<${HideAtOnce} what=${what} thing=${thing} place=${PLACE} />`;
  return html`<${Hide} what=${what} thing=${thing} words=${words} place=${PLACE} />`;
}

export function AllWords() {
  const [sought, setSought] = useState("");
  const written = everything();
  const found = written.filter(({ words }) => words.toLowerCase().includes(sought.trim().toLowerCase()));
  if (!written.length) return html`<p class="slot">${t("Nobody has written anything.")}</p>`;
  const left = found.length - A_LIST;
  return html`<p>${tn("Hidden: {n}", "Hidden: {n}", written.filter(({ thing }) => thing.hidden).length)}</p>
    <${Field} label=${t("Search")} type="search" value=${sought} onValue=${setSought} />
    <${Refusal} place=${PLACE} />
    <ul class="list">
      ${found.slice(0, A_LIST).map(({ what, thing, words }) => html`<li key=${`${what}:${thing.id}`} class="row">
        <p><span class="hint">${KINDS[what]()}</span> <${Words} hidden=${thing.hidden}>${words}<//></p>
        <div class="handles"><${HideIt} what=${what} thing=${thing} words=${words} /></div>
      </li>`)}
    </ul>
    ${!found.length && html`<p class="slot">${t("Nothing has those words.")}</p>`}
    ${left > 0 && html`<p class="hint">${tn("{n} more. Search for a word to see fewer.", "{n} more. Search for a word to see fewer.", left)}</p>`}`;
}
