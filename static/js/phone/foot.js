// What stands at the end of a screen, whichever step it is: what is said to the room, and that this browser keeps nothing.

import { html, useEffect, useState } from "../html.js";
import { t } from "../i18n.js";
import { drawers } from "../keep.js";
import { RoomNote } from "./news.js";
import { Notice } from "./notices.js";

const PROBE = "probe";

const takes = (drawer) => drawer.write(PROBE, 1).then(() => drawer.remove(PROBE)).then(() => true, () => false);

/** Whether anything one writes would still be here if the page were closed: strict private modes shut all there is. */
const lasting = Promise.all(drawers.map(takes)).then((each) => each.some(Boolean));

export function Foot() {
  const [lasts, setLasts] = useState(true);
  useEffect(() => {
    lasting.then(setLasts);
  }, []);
  return html`<${RoomNote} />
    ${!lasts && html`<${Notice} icon="hand">${t("This browser keeps nothing when the page is closed. Leave the page open.")}</${Notice}>`}`;
}
