// What a phone without a seat has kept: its groups' links, and whatever was written and never sent.

import { letGo, unsent } from "../connection.js";
import { begun, throwAway } from "../drafts.js";
import { html, useEffect } from "../html.js";
import { t } from "../i18n.js";
import { FIELDS } from "./checked.js";
import { keptGroups, loadGroups } from "./groups.js";
import { groupLink, SaveLink } from "./link.js";
import { Lost } from "./lost.js";
import { NextPerson } from "./nextperson.js";
import { workshopId } from "./seat.js";

/** `until` is the day one needs the links for; `why` stands over the words. */
export function Remains({ until, why }) {
  useEffect(() => {
    loadGroups(workshopId);
  }, []);
  const words = [
    ...unsent(...Object.keys(FIELDS)).map(({ id, name, data }) => [id, data[FIELDS[name]], () => letGo(id)]),
    ...begun().map(([key, text]) => [key, text, () => throwAway(key)]),
  ].filter(([, text]) => text);
  const groups = keptGroups();
  return html`${groups.map(({ group, name }) => html`<section key=${group}>
      <h2 dir="auto">${name || t("Your group")}</h2>
      <a class="button wide" href=${groupLink(group)}>${t("Open the group’s page")}</a>
      <${SaveLink} group=${{ id: group }} until=${until} />
    </section>`)}
    ${words.length > 0 && html`<section>
      <h2>${t("What you wrote before")}</h2>
      <p>${why}</p>
      ${words.map(([key, text, drop]) => html`<${Lost} key=${key} words=${text} drop=${drop} />`)}
    </section>`}
    ${groups.length + words.length > 0 && html`<${NextPerson} />`}`;
}
