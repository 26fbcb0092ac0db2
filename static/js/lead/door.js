// The door: open or shut in words, with the button that turns it.

import { html } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { act } from "./act.js";
import { Act, Refusal } from "./button.js";
import { openMeeting } from "./place.js";

const PLACE = "door";

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
    <${Act} onClick=${turnDoor} label=${brief ? verb : undefined}>${brief ? short : verb}<//>
    <${Refusal} place=${PLACE} />
  </div>`;
}
