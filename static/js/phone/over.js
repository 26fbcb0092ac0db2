// After the meeting: thanks, when we meet again, the groups' links, and whatever was written and never sent. The server
// knows no more who was here, so all but the first lines is what this phone has kept.

import { letGo, unsent } from "../connection.js";
import { begun, throwAway } from "../drafts.js";
import { html, useEffect } from "../html.js";
import { day, named, t } from "../i18n.js";
import { FIELDS } from "./checked.js";
import { Header } from "./header.js";
import { Languages } from "./language.js";
import { keptGroups } from "./groups.js";
import { dress } from "./letters.js";
import { groupLink, SaveLink } from "./link.js";
import { Lost } from "./lost.js";
import { Notice } from "./notices.js";
import { place } from "./seat.js";

export function Over() {
  const { title, language, names, again } = place.value;
  const thanks = () => t("The meeting is over. Thank you for being here.");
  const forgotten = () => t("The server has forgotten that this phone was here.");
  useEffect(() => {
    dress();
    document.body.dataset.phase = "follow_up";
    window.scrollTo(0, 0);
  }, []);
  return html`<${Header} phase="follow_up" word=${t("Thank you")} reading=${() => [title, thanks(), forgotten()]} />
    <div class="screen">
      <h1 dir="auto">${title}</h1>
      <p class="hint" dir="auto">${named(names, language)}</p>
      <${Notice} icon="check">${thanks()}</${Notice}>
      <p>${forgotten()}</p>
      ${again && html`<${Notice} icon="calendar">${t("We meet again on {day}.", { day: day(again, true) })}</${Notice}>`}
      ${keptGroups().map(({ group, name }) => html`<section key=${group}>
        <h2 dir="auto">${name || t("Your group")}</h2>
        <a class="button wide" href=${groupLink(group)}>${t("Open the group’s page")}</a>
        <${SaveLink} group=${{ id: group }} until=${again} />
      </section>`)}
      <${Unsent} />
      <${Languages} />
    </div>`;
}

/** Nothing takes these words any more, so they are for their writer to read, copy, and throw away. */
function Unsent() {
  const words = [
    ...unsent(...Object.keys(FIELDS)).map(({ id, name, data }) => [id, data[FIELDS[name]], () => letGo(id)]),
    ...begun().map(([key, text]) => [key, text, () => throwAway(key)]),
  ].filter(([, text]) => text);
  return words.length > 0 && html`<section>
    <h2>${t("What you wrote before")}</h2>
    <p>${t("This never left the phone: the meeting had ended. Nobody else has read it.")}</p>
    ${words.map(([key, text, drop]) => html`<${Lost} key=${key} words=${text} drop=${drop} />`)}
  </section>`;
}
