// What is asked, on a taped paper, as large as it fits, with the help under it.

import { html } from "../html.js";
import { useFitting } from "./measure.js";
import { Second } from "./second.js";
import { lines, text } from "./words.js";

/** Smaller and smaller letters, then closer; at last the help is left to the phones, which have it too. */
const LEVELS = 8;
const WITHOUT_HELP = LEVELS - 1;

/** `said` is the question in the second language, from `second`; `below` what the room for it depends on besides. */
export function AskedPaper({ step, said = null, below = "" }) {
  const [ref, level] = useFitting(LEVELS, text(step, "prompt") + text(step, "help") + (said ? said.text : "") + below);
  return html`<section class=${`board-asked-paper board-asked-paper-${level}`}>
    <div ref=${ref}>
      <p class="board-asked-prompt" dir="auto">${text(step, "prompt")}</p>
      <${Second} said=${said} look="board-asked-second" />
      ${level < WITHOUT_HELP && html`<ul>${lines(step, "help").map((line) => html`<li key=${line} dir="auto">${line}</li>`)}</ul>`}
    </div>
  </section>`;
}
