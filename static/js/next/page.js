// "Next person": what happens, what has to be sent first, what could not be, the group's link to take along, and goodbye.

import { status, unsent } from "../connection.js";
import { meeting } from "../current.js";
import { html, useState } from "../html.js";
import { t, tn } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { keptGroups, ourGroups } from "../phone/groups.js";
import { Header } from "../phone/header.js";
import { SaveLink } from "../phone/link.js";
import { Notice, Offline } from "../phone/notices.js";

/** Where in a command somebody's words are. */
const WORDS = ["text", "name", "what", "now", "note"];
export const wordsOf = ({ data }) => data[WORDS.find((field) => data[field])] || "";

const isShut = () => Boolean(meeting()) && !meeting().door;

/** Without a seat nothing is promised of the next person's place: the meeting may be over. */
const points = (hasSeat) => [
  t("The phone forgets you: your secret number, what you had begun to write and your group's link."),
  t("What you have sent stays, but you can no longer change it or take it back."),
  ...(hasSeat ? [next()] : []),
];

const next = () => (isShut()
  ? t("The door is shut: nobody can come in on this phone before the facilitator opens it.")
  : t("The next person gets a place of their own, and sees nothing of yours."));

/** The server tells a phone without a seat nothing: then as they were when it was told. */
const groupsOf = (hasSeat) =>
  (hasSeat ? ourGroups() : keptGroups().map(({ group, name }) => ({ id: group, name: name || t("Your group") })));

/** `begun` are words that were never sent; `hasSeat`: whether there is still one, to send from. */
export function Next({ begun, hasSeat, handOver, back }) {
  const [busy, setBusy] = useState(false);
  const waiting = hasSeat() ? unsent().filter(({ error }) => !error) : [];
  const refused = unsent().filter((entry) => (entry.error || !hasSeat()) && wordsOf(entry));
  const may = waiting.length === 0 && !busy;

  const go = async () => {
    if (!may) return;
    setBusy(true);
    await handOver();
  };

  return html`<${Header} phase="preparation" word=${t("Next person")} reading=${() => points(hasSeat())} />
    <div class="screen">
      <h1 tabindex="-1">${t("Hand over the phone?")}</h1>
      <ul class="help">${points(hasSeat()).map((point) => html`<li key=${point}>${point}</li>`)}</ul>
      <${Offline} />
      <div role="status">${waiting.length > 0 && html`<${Notice} icon="clock-dashed">
        ${tn("{n} thing is still being sent. Wait a little.", "{n} things are still being sent. Wait a little.", waiting.length)}
        ${status.value !== "online" && html` ${t("There is no network right now.")}`}
      </${Notice}>`}</div>
      <${Lost} title=${t("This could not be sent")} words=${refused.map((entry) => [entry.id, wordsOf(entry), entry.error && entry.error.text])} />
      <${Lost} title=${t("This you have begun to write")} words=${begun.map((text) => [text, text, ""])} />
      ${refused.length + begun.length > 0 && html`<p>${t("It is thrown away if you go on. Go back if you want to keep it.")}</p>`}
      ${groupsOf(hasSeat()).map((group) => html`<section key=${group.id}>
        <h2 dir="auto">${group.name}</h2>
        <p>${t("Take your group's link with you before you hand over the phone.")}</p>
        <${SaveLink} group=${group} />
      </section>`)}
      <button type="button" class="button primary last" aria-disabled=${!may} onClick=${go}>${t("Forget me")}</button>
      <a class="link-button" href=${back}>${t("Back")}</a>
    </div>`;
}

/** What will be gone: shown, so that nobody is surprised. */
function Lost({ title, words }) {
  return words.length > 0 && html`<section>
    <h2>${title}</h2>
    <ul class="ideas">
      ${words.map(([key, text, why]) => html`<li key=${key} class="idea waiting"><div class="idea-body">
        <p class="idea-text" dir="auto">${text}</p>
        ${why && html`<p class="idea-state"><${Icon} name="hand" /><span>${why}</span></p>`}
      </div></li>`)}
    </ul>
  </section>`;
}
