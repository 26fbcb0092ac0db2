// Collecting on the board: what is asked, how many have written, and at last the notes themselves.

import { AskedPaper } from "../../board/asked.js";
import { pageWords } from "../../board/pages.js";
import { count, notesOf } from "../../board/seen.js";
import { Second, second, useSecond } from "../../board/second.js";
import { Sheet } from "../../board/sheet.js";
import { Wall, useWall } from "../../board/wall.js";
import { hiddenWords, ideas, listed, text } from "../../board/words.js";
import { pulse } from "../../connection.js";
import { hiddenOf } from "../../current.js";
import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { sideWord } from "../../parts/sides.js";
import { Erased } from "../../parts/erased.js";
import { Pulse } from "../../parts/pulse.js";
import { Timer, hasTimer } from "../../parts/timer.js";

const FOOT = 130; // under an open wall: how many have written, how long is left

export function CollectBoard({ step }) {
  if (step.erased) {
    return html`<${Sheet} phase=${step.phase} title=${text(step, "title")}><${Erased} step=${step} look="slot board-empty" /><//>`;
  }
  return step.stage === "revealed" ? html`<${Revealed} step=${step} />` : html`<${Asked} step=${step} />`;
}

const writing = (step) => step.stage !== "gathered" && !step.locked && !step.closed;

/** The question on paper, as large as it fits, and under it how it goes. */
function Asked({ step }) {
  return html`<${Sheet} phase=${step.phase} title=${text(step, "title")} subtitle=${listed(writing(step) ? text(step, "subtitle") : "", hiddenWords(step.hidden))} timed>
    <div class="board-asked">
      <${AskedPaper} step=${step} said=${second(step, "prompt")} />
      ${writing(step) ? html`<${Writing} step=${step} />` : html`<${Gathered} step=${step} />`}
    </div>
  <//>`;
}

function Written() {
  const { written, present } = pulse.value || { written: 0, present: 0 };
  const of = Math.max(present, written);
  return html`<${Pulse} done=${written} of=${of} words=${tn("{n} of {all} has written", "{n} of {all} have written", written, { all: of })} />`;
}

/** Whose turn it is, where some write first: then nothing is counted, for it would count them. */
function Turn({ step }) {
  return html`<p class="board-said">${step.turn
    ? t("Right now {side} write. Then everybody writes.", { side: sideWord(step.turn) })
    : t("Now everybody writes")}</p>`;
}

function Writing({ step }) {
  const alone = step.turn && !hasTimer(step); // nothing stands beside it
  return html`<div class=${alone ? "board-asked-done" : "board-asked-foot"}>
    <div>${step.turns ? html`<${Turn} step=${step} />` : html`<${Written} />`}<p class="board-aside">${t("Nobody sees who wrote what.")}</p></div>
    ${!alone && html`<div>
      ${hasTimer(step) ? html`<${Timer} step=${step} />` : html`<p class="board-said">${t("Write on your phone")}</p>`}
      ${!step.turn && html`<p class="board-aside">${t("Write as many as you like.")}</p>`}
    </div>`}
  </div>`;
}

function Gathered({ step }) {
  const read = step.stage === "gathered";
  return html`<div class="board-asked-done">
    <p class="board-said">${read ? t("The facilitator is reading through") : t("Now we have stopped writing")}</p>
    <p class="board-aside">${t("Soon all ideas are shown here, without names.")}</p>
  </div>`;
}

/** The notes; an open wall fills while people write, so it says how that goes under them. */
function Revealed({ step }) {
  const open = step.settings.wall === "open" && writing(step);
  const notes = notesOf(step.id);
  const said = useSecond(step, open ? "prompt" : "title");
  const wall = useWall(step, notes, said.height + (open ? FOOT : 0));
  const shown = listed(notes.length && ideas(count(notes)), hiddenWords(hiddenOf(step)), pageWords(wall.page, wall.of));
  const [title, subtitle] = open ? [text(step, "prompt"), shown] : [text(step, "title"), shown];
  return html`<${Sheet} phase=${step.phase} title=${title} subtitle=${subtitle} timed>
    <${Second} said=${said} look="board-second-strip" />
    ${notes.length ? html`<${Wall} ...${wall} />` : html`<p class="slot board-empty">${t("The ideas will be here")}</p>`}
    ${open && html`<div class="board-wall-foot"><${Written} /><${Timer} step=${step} /></div>`}
  <//>`;
}
