// A picture on the board: as large as there is room, with what it shows in words under it.

import { html } from "../html.js";
import { Photo } from "../parts/picture.js";
import { usePage } from "./pages.js";
import { Sheet } from "./sheet.js";
import { text } from "./words.js";

export function PhotoBoard({ step, picture }) {
  usePage(step, 1);
  return html`<${Sheet} phase=${step.phase} title=${text(step, "title")}>
    <figure class="board-photo">
      <div><${Photo} picture=${picture} /></div>
      ${picture.caption && html`<figcaption dir="auto" aria-hidden="true">${picture.caption}</figcaption>`}
    </figure>
  <//>`;
}
