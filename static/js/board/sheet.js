// The sheet every board picture is drawn on: the thread with its figure, title, subtitle, the way in, and a main part.

import { away } from "../connection.js";
import { meeting, step as current } from "../current.js";
import { html, useContext } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { Note } from "../parts/note.js";
import { Thread } from "../parts/thread.js";
import { useTimeWords } from "../parts/timer.js";
import { leadAway } from "./away.js";
import { Corner } from "./door.js";
import { linesOf } from "./fit.js";
import { SheetRoom, useFitting, useMeasure, useRoom } from "./measure.js";
import { NoteSlip } from "./note.js";

/**
 * One line while it fits; then the subtitle goes under the title, then the title is made smaller; then the subtitle stands beside it
 * in two lines, then both do, and at last the title stands alone.
 */
const LEVELS = 6;

function Titles({ title, subtitle, time, beside }) {
  const [ref, level] = useFitting(LEVELS, `${title}|${subtitle}|${time}|${beside}`);
  return html`<div class=${`board-titles board-titles-${level}`} ref=${ref}>
    ${title && html`<h1 dir="auto">${title}</h1>`}
    ${(subtitle || time) && html`<p dir="auto">${subtitle}${subtitle && time && " · "}${time && html`<b>${time}</b>`}</p>`}
  </div>`;
}

const TITLE = { size: 64, weight: 700, start: 172, end: 404 }; // from the edges of the main part
const LIFTED = { large: 58, small: 40, pad: 2 * 42, gap: 30 };

/** A note that is being moved hangs on the thread in place of the subtitle; a long one takes the title's place too. */
function useLifted(note, title) {
  const measure = useMeasure();
  const room = useRoom();
  if (!note) return null;
  const whole = room.width - TITLE.start - TITLE.end - LIFTED.pad;
  const beside = whole - measure(TITLE.size, TITLE.weight)(title) - LIFTED.gap;
  if (measure(LIFTED.large)(note.text) <= beside) return { size: LIFTED.large, alone: false };
  const lines = linesOf(note.text, beside, measure(LIFTED.small));
  return { size: LIFTED.small, alone: lines.lines > 2 || lines.broken };
}

function Lifted({ note, size, alone }) {
  return html`<div class=${alone ? "board-lifted board-lifted-alone" : "board-lifted"} style=${{ "--size": size }}>
    <${Note} id=${note.id} text=${note.text} lifted data-note=${note.id} />
  </div>`;
}

/** Where the subtitle was: a board without its network keeps its picture and says so, and that whoever leads is away. */
function hindrance(open) {
  if (away.value) return { icon: "wifi-off", look: "warning", words: t("The board is waiting for the network") };
  if (leadAway.value && open && open.stage === "open") return { icon: "clock-dashed", look: "slot", words: t("The facilitator will soon be back") };
  return null;
}

const Hindrance = ({ icon, look, words }) => html`<p class=${`${look} board-offline`} role="status"><${Icon} name=${icon} /><span>${words}</span></p>`;

/** `plain` leaves out the way in, which the lobby shows large; `timed` the words of the step's timer, which is drawn. */
export function Sheet({ phase, title, subtitle = "", lifted = null, plain = false, timed = false, children }) {
  const hangs = useLifted(lifted, title);
  const open = meeting();
  const { note, safe } = useContext(SheetRoom);
  const hinders = hindrance(open);
  const time = useTimeWords(timed || !open || open.stage !== "open" ? undefined : current(open));
  const taken = Boolean(lifted || hinders); // the place of the subtitle
  const corner = !plain && open && open.stage === "open" && open.door && open.code;
  return html`<div class="board-sheet" data-phase=${phase} style=${{ "--safe": safe }}>
    <header class="board-header">
      <${Thread} phase=${phase} />
      ${!(hangs && hangs.alone) && html`<${Titles} title=${title} subtitle=${taken ? "" : subtitle} time=${taken ? "" : time} beside=${hinders ? hinders.words : ""} />`}
      ${hinders && !hangs && html`<${Hindrance} ...${hinders} />`}
      ${hangs && html`<${Lifted} note=${lifted} ...${hangs} />`}
      ${corner && html`<${Corner} meeting=${open} />`}
    </header>
    <${NoteSlip} note=${note} />
    <div class="board-main">${children}</div>
  </div>`;
}
