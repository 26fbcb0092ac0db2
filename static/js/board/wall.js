// Notes on the wall without themes, as large as they can be; more than 24 go on pages.

import { html, useRef } from "../html.js";
import { Note } from "../parts/note.js";
import { WALL, readable, rowsShown, wallForm, wallPages } from "./fit.js";
import { useFlip } from "./flip.js";
import { useMeasure, useRoom } from "./measure.js";
import { usePage } from "./pages.js";

/** `{form, list, page, of}`: the notes of the page that is shown. `less` is what else stands under the header. */
export function useWall(step, notes, less = 0) {
  const measure = useMeasure();
  const room = useRoom(less);
  const was = useRef({ form: 0 });
  const same = was.current.measure === measure && was.current.height === room.height && was.current.width === room.width;
  const shown = readable(notes, room, measure);
  was.current = { ...room, measure, form: wallForm(shown, room, measure, same ? was.current.form : 0) };
  const form = WALL[was.current.form];
  const all = wallPages(shown, form, room, measure);
  const page = usePage(step, all.length);
  const list = all[page - 1];
  return { form: { ...form, rows: rowsShown(form, list.length) }, list, page, of: all.length, measure };
}

export function Wall({ form, list, measure }) {
  useFlip(measure);
  const style = { "--columns": form.columns, "--rows": form.rows, "--size": form.size, "--gap": form.gap };
  return html`<ul class="board-wall" style=${style}>
    ${list.map(({ id, text, original, alike }) => html`<li key=${id} data-note=${id}><${Note} id=${id} text=${text} original=${original} alike=${alike} tilt /></li>`)}
  </ul>`;
}
