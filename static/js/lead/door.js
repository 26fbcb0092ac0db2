// The door: open or shut in words, with the button that turns it.

import { html, signal, useState } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { act } from "./act.js";
import { Act, Do, Refusal } from "./button.js";
import { Dialog } from "./dialog.js";
import { Field } from "./fields.js";
import { may } from "./may.js";
import { openMeeting } from "./place.js";
import { say } from "./say.js";

const PLACE = "door";
const LIMITS = "door-limits";
const MOST = 5000;
/** Whether the dialog about the door is open. */
const doorOpen = signal(false);

export const turnDoor = () => act(PLACE, "set_door", { open: !openMeeting().door });

/** `brief` leaves out of the button what the words beside it say. */
export function Door({ brief = false }) {
  const { door } = openMeeting();
  const verb = door ? t("Shut the door") : t("Open the door");
  const short = door ? t("Shut it") : t("Open it");
  return html`<div class="door">
    <p>
      <${Icon} name="door" />
      <span><b>${door ? t("The door is open") : t("The door is shut")}</b> <small>${door ? t("New people can come in") : t("Nobody new can come in")}</small></span>
    </p>
    <${Act} needs="set_door" onClick=${turnDoor} label=${brief ? verb : undefined}>${brief ? short : verb}<//>
    ${may("rotate_door") && html`<button class="link-button" type="button" onClick=${() => (doorOpen.value = true)}>${t("Code and room")}</button>`}
    <${Refusal} place=${PLACE} />
  </div>`;
}

const toRotate = () => ({
  title: t("Change the code?"),
  lines: [t("The old code and the old link stop working at once. Whoever is in stays in.")],
  yes: t("Change the code"),
});

/** More about the door, once on the page: a new code, and how many there is room for. */
export function DoorDialog() {
  const open = openMeeting();
  if (!open || !doorOpen.value) return null;
  return html`<${Limits} key=${open.id} open=${open} />`;
}

function Limits({ open }) {
  const [most, setMost] = useState(String(open.most || 0));
  const close = () => (doorOpen.value = false);
  const submit = async (event) => {
    event.preventDefault();
    const answer = await act(LIMITS, "set_most_seats", { most: Number(most) });
    if (answer && answer.ok) say(t("Saved."));
  };
  return html`<${Dialog} title=${t("Code and room")} onClose=${close}>
    ${open.code && html`<p class="present"><b class="code">${t("Code {code}", { code: `${open.code.slice(0, 3)} ${open.code.slice(3)}` })}</b></p>`}
    ${open.door && html`<${Do} place=${LIMITS} name="rotate_door" sure=${toRotate()} then=${() => say(t("Saved."))}>${t("New code")}<//>`}
    <form class="form" onSubmit=${submit}>
      <${Field} label=${t("At most in the room (0: as many as come)")} type="number" min="0" max=${MOST} required value=${most} onValue=${setMost} />
      <${Refusal} place=${LIMITS} />
      <div class="choices">
        <button class="button" type="button" onClick=${close}>${t("Close this")}</button>
        <button class="button primary" type="submit">${t("Save")}</button>
      </div>
    </form>
  <//>`;
}
