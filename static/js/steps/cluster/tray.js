// While an idea is dragged: the themes within reach at the foot of the list, and the note that follows the pointer.

import { html, useRef } from "../../html.js";
import { t } from "../../i18n.js";
import { get } from "../../store.js";
import { themesOf } from "./sorting.js";

function Target({ drag, id, number, name }) {
  return html`<li class=${drag.over.value === id ? "place over" : "place"} data-drop=${id} data-drop-step>
    <b>${number}</b> <span dir="auto">${name}</span>
  </li>`;
}

export function Tray({ step, drag }) {
  if (!drag.dragged.value) return null;
  const themes = themesOf(step);
  return html`<div class="drag-tray">
    <p class="label">${t("Let go over a theme")}</p>
    <ol class="places">
      ${themes.map(
        (theme, i) =>
          html`<${Target} key=${theme.id} drag=${drag} id=${theme.id} number=${i < 9 ? i + 1 : ""} name=${theme.name} />`,
      )}
      <${Target} key="unsorted" drag=${drag} id="" number="0" name=${t("Unsorted")} />
    </ol>
  </div>`;
}

export function Ghost({ drag }) {
  const ghost = useRef(null);
  drag.useGhost(ghost);
  const idea = get("idea", drag.dragged.value);
  return html`<div class="ghost" ref=${ghost} aria-hidden="true" hidden=${!idea} dir="auto">${idea && idea.text}</div>`;
}
