// A note to the room: what stands on the board and on the phones just now, and the field to write another.

import { html, signal, useEffect, useRef, useState } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { act } from "./act.js";
import { Act, Refusal } from "./button.js";
import { Dialog } from "./dialog.js";
import { Field } from "./fields.js";
import { may } from "./may.js";
import { openMeeting } from "./place.js";
import { say } from "./say.js";

const PLACE = "tell-room";
const LONGEST = 140;
const writing = signal(false);

export const writeNote = () => may("tell_room") && openMeeting() && (writing.value = true);

/** Tell the room this, or nothing any more; whether it went well. */
async function tell(text) {
  const answer = await act(PLACE, "tell_room", { text });
  const well = Boolean(answer && answer.ok);
  if (well) say(text.trim() ? t("The room reads: {note}", { note: text }) : t("The note is gone."));
  return well;
}

export const NoteButton = () => html`<${Act} icon="speaker" needs="tell_room" onClick=${writeNote}>${t("A note to the room")}<//>`;

/** What the room is told now; while it is told nothing, the button for it, unless that stands elsewhere (`silent`). */
export function NoteNow({ silent = false }) {
  const { note } = openMeeting();
  if (!may("tell_room")) return null;
  if (!note) return silent ? null : html`<div class="handles"><${NoteButton} /></div>`;
  return html`<section class="paper note-now" aria-label=${t("A note to the room")}>
    <p class="note-told" dir="auto"><${Icon} name="speaker" /><span><span class="visually-hidden">${t("The room reads:")} </span>${note}</span></p>
    <div class="handles">
      <${Act} icon="pencil" needs="tell_room" label=${t("Change the note to the room")} onClick=${writeNote}>${t("Change")}<//>
      <${Act} icon="close" needs="tell_room" onClick=${() => tell("")}>${t("Take it away")}<//>
    </div>
    <${Refusal} place=${PLACE} />
  </section>`;
}

/** Where the note is written: once on the page. */
export function TellRoom() {
  const open = openMeeting();
  return writing.value && open ? html`<${Writing} now=${open.note || ""} />` : null;
}

function Writing({ now }) {
  const [text, setText] = useState(now);
  const latest = useRef();
  latest.current = text;
  useEffect(() => () => (latest.current = writing.value = false), []);
  // The answer comes later: by then more may have been typed, or it is another note that is being written.
  const send = async (note) => {
    if ((await tell(note)) && latest.current === text) writing.value = false;
  };
  const submit = (event) => {
    event.preventDefault();
    if (text.trim()) send(text);
    else event.currentTarget.querySelector("input, textarea").focus(); // nothing to tell is no note taken away
  };
  return html`<${Dialog} title=${t("A note to the room")} onClose=${() => (writing.value = false)}>
    <form onSubmit=${submit}>
      <${Field} label=${t("What does everybody need to know just now?")} maxlength=${LONGEST} value=${text} onValue=${setText} autofocus
        hint=${t("It stands on the board and on the phones until you take it away or the meeting ends.")} />
      <${Refusal} place=${PLACE} />
      <div class="choices">
        <button class="button" type="button" onClick=${() => (writing.value = false)}>${t("Close this")}</button>
        ${now && html`<${Act} icon="close" needs="tell_room" onClick=${() => send("")}>${t("Take it away")}<//>`}
        <button class="button primary" type="submit"><${Icon} name="speaker" /><span>${t("Tell the room")}</span></button>
      </div>
    </form>
  <//>`;
}
