// Forming groups on the board: each group with its seats and how many more it needs; never who sits there.

import { useFitting } from "../../board/measure.js";
import { Sheet } from "../../board/sheet.js";
import { heading, hiddenWords, text } from "../../board/words.js";
import { ofStep } from "../../current.js";
import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { Seats, seatWords } from "../../parts/seats.js";

export function GroupsBoard({ step }) {
  const groups = ofStep("group", step.id);
  const [ref, level] = useFitting(4, groups.map(({ name, purpose }) => name + purpose).join());
  return html`<${Sheet} phase=${step.phase} title=${text(step, step.closed ? "title" : "prompt")} subtitle=${hiddenWords(step.hidden)}>
    ${groups.length
      ? html`<ul class=${`board-groups board-groups-${level}`} ref=${ref} style=${{ "--rows": groups.length }}>
          ${groups.map((group) => html`<${Group} key=${group.id} group=${group} open=${!step.closed} />`)}
        </ul>`
      : html`<p class="slot board-empty">${t("The groups will be here")}</p>`}
  <//>`;
}

/** `open`: the groups are not settled yet, so seats can still be taken. */
function Group({ group, open }) {
  const { taken, minimum, hidden } = group;
  const purpose = hidden ? "" : group.purpose;
  const needs = Math.max(minimum - taken, 0);
  return html`<li class="board-group-row">
    <div class="board-group-words">
      <h2 dir="auto">${heading(group)}</h2>
      ${purpose && html`<p dir="auto">${purpose}</p>`}
    </div>
    <div class="board-group-seats">
      <${Seats} taken=${taken} seats=${group.seats} />
      <p><strong>${seatWords(group)}</strong>${open && needs > 0 && ` – ${tn("needs {n} more", "needs {n} more", needs)}`}</p>
    </div>
  </li>`;
}
