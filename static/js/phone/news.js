// What the lead says to the whole room, and how to leave: over the screen, until one has read it.

import { draft, setDraft } from "../drafts.js";
import { html, useEffect } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { leaving, newsWords, roomNote } from "./way.js";

const READ = "room-note"; // the note one has read, in a list: it is nothing one has begun to write

const isRead = () => (draft(READ).value || [])[0] === roomNote();

export function News() {
  if (leaving.value) return html`<div class="news"><${Icon} name="door" /><p>${newsWords()}</p></div>`;
  return roomNote() && !isRead() && html`<div class="news"><${Note} />
    <button type="button" class="button" onClick=${() => setDraft(READ, [roomNote()])}>${t("I have read it")}</button></div>`;
}

/** Once one has read it, for as long as it is said: at the end, where it pushes nothing away. Said again, it is news again. */
export function RoomNote() {
  const note = roomNote();
  useEffect(() => {
    if (!note) setDraft(READ, undefined);
  }, [note]);
  return note && isRead() && html`<div class="notice"><${Note} /></div>`;
}

const Note = () => html`<${Icon} name="speaker" /><p>${t("The facilitator says:")} <bdi>${roomNote()}</bdi></p>`;
