// What the lead tells the whole room just now: a slip of paper under the header, and all else makes room for it.

import { meeting } from "../current.js";
import { html } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { LINE, linesOf } from "./fit.js";
import { useMeasure } from "./measure.js";

const SIZES = [54, 46, 40]; // the largest in which it takes two lines at most, else the smallest
const LINES = 2;
const WEIGHT = 650;
const SLIP = { side: 56, pad: 30, icon: 84, block: 16, border: 3, above: 20 };

/** `{text, size, height}` of the note on a board so many units wide; its height is 0 when there is none. */
export function useNote(width) {
  const measure = useMeasure();
  const open = meeting();
  const text = open && open.stage === "open" ? open.note || "" : "";
  if (!text) return { text, size: 0, height: 0 };
  const room = width - 2 * (SLIP.side + SLIP.pad + SLIP.border) - SLIP.icon;
  const lines = (size) => linesOf(text, room, measure(size, WEIGHT)).lines;
  const size = SIZES.find((each) => lines(each) <= LINES) || SIZES[SIZES.length - 1];
  const height = SLIP.above + 2 * (SLIP.block + SLIP.border) + lines(size) * size * LINE;
  return { text, size, height: Math.ceil(height) };
}

/** Read out once when it comes, and not again while the board changes behind it. */
export function NoteSlip({ note }) {
  const style = { "--size": note.size, "--height": note.height };
  return html`<div role="status">
    ${note.text && html`<div class="board-note" style=${style}>
      <${Icon} name="speaker" /><p dir="auto"><span class="visually-hidden">${t("The facilitator says:")} </span>${note.text}</p>
    </div>`}
  </div>`;
}
