// Clustering on the board: themes as words on the wall with their notes under; one theme can be opened.

import { Areas, useAreas } from "../../board/areas.js";
import { useMoved } from "../../board/moved.js";
import { focusOf } from "../../board/focus.js";
import { pageWords, usePage } from "../../board/pages.js";
import { count, notesOf } from "../../board/seen.js";
import { Second, useSecond } from "../../board/second.js";
import { Sheet } from "../../board/sheet.js";
import { Wall, useWall } from "../../board/wall.js";
import { heading, hiddenWords, ideas, listed, text } from "../../board/words.js";
import { hiddenIn, hiddenOf, ofStep } from "../../current.js";
import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { Erased, erasedWords } from "../../parts/erased.js";
import { get } from "../../store.js";

const UNSORTED = "";

/** Of the ideas that are sorted here, the themes and the proposals. */
const hidden = (step) => hiddenWords(hiddenOf(step));

export function ClusterBoard({ step }) {
  const source = get("step", step.source);
  return source && source.erased ? html`<${Gone} step=${step} source=${source} />` : html`<${Sorted} step=${step} />`;
}

function Sorted({ step }) {
  const notes = notesOf(step.source);
  const themes = ofStep("theme", step.id);
  const opened = themes.findIndex(({ id }) => id === focusOf(step).on);
  const moved = useMoved(notes, opened < 0 && themes.length > 0);
  if (opened >= 0) return html`<${Opened} step=${step} notes=${notes} themes=${themes} at=${opened} />`;
  if (themes.length === 0) return html`<${Unsorted} step=${step} notes=${notes} />`;
  return html`<${Themes} step=${step} notes=${notes} themes=${themes} moved=${moved} />`;
}

/** A theme's notes, the top one first; a moved one leaves its place open and its coming place marked. */
function areaOf({ id, name, top, hidden: covered }, notes, moved) {
  const mine = notes.filter((note) => note.theme === id || (moved && moved.id === note.id && moved.from === id));
  const marked = mine.map((note) => {
    if (!moved || note.id !== moved.id) return note;
    return note.theme === id ? { ...note, coming: true } : { ...note, left: true };
  });
  return { id, name: heading({ name, hidden: covered }), notes: marked.sort((a, b) => (b.id === top) - (a.id === top)) };
}

function areasOf(themes, notes, moved) {
  const known = new Set(themes.map(({ id }) => id));
  const inThemes = notes.map((note) => (known.has(note.theme) ? note : { ...note, theme: UNSORTED }));
  const from = moved && !known.has(moved.from) ? { ...moved, from: UNSORTED } : moved;
  const areas = themes.map((theme) => areaOf(theme, inThemes, from));
  const unsorted = areaOf({ id: UNSORTED, name: t("Not sorted"), top: "" }, inThemes, from);
  return unsorted.notes.length ? [...areas, unsorted] : areas;
}

function Themes({ step, notes, themes, moved }) {
  const said = useSecond(step, "title");
  const areas = areasOf(themes, notes, moved);
  const { each, ...laid } = useAreas(areas, said.height);
  const page = usePage(step, each.length);
  const inThemes = tn("{ideas}, {n} theme", "{ideas}, {n} themes", themes.length, { ideas: ideas(count(notes)) });
  const subtitle = listed(inThemes, hidden(step), pageWords(page, each.length));
  return html`<${Sheet} phase=${step.phase} title=${text(step, "title")} subtitle=${subtitle} lifted=${moved}>
    <${Second} said=${said} look="board-second-strip" />
    <${Areas} ...${each[page - 1]} ...${laid} />
  <//>`;
}

/** The ideas have been deleted: the themes stand alone, and none is said to be empty. */
function Gone({ step, source }) {
  const themes = ofStep("theme", step.id).map((theme) => ({ ...areaOf(theme, [], null), gone: true }));
  const { each, ...laid } = useAreas(themes, 0);
  const page = usePage(step, each.length);
  if (!themes.length) {
    return html`<${Sheet} phase=${step.phase} title=${text(step, "title")}><${Erased} step=${source} look="slot board-empty" /><//>`;
  }
  return html`<${Sheet} phase=${step.phase} title=${text(step, "title")} subtitle=${listed(erasedWords(source), hiddenWords(hiddenIn(step.id)), pageWords(page, each.length))}>
    <${Areas} ...${each[page - 1]} ...${laid} />
  <//>`;
}

/** A wall of notes under a title, with how many there are. */
function OnWall({ step, notes, title, words, said = { height: 0 } }) {
  const wall = useWall(step, notes, said.height);
  return html`<${Sheet} phase=${step.phase} title=${title} subtitle=${listed(words, pageWords(wall.page, wall.of))}>
    <${Second} said=${said} look="board-second-strip" />
    ${notes.length ? html`<${Wall} ...${wall} />` : html`<p class="slot board-empty">${t("The ideas will be here")}</p>`}
  <//>`;
}

/** Before there is a theme all notes are on the wall as they were. */
function Unsorted({ step, notes }) {
  const words = listed(ideas(count(notes)), hidden(step));
  const said = useSecond(step, "title");
  return html`<${OnWall} step=${step} notes=${notes} title=${text(step, "title")} words=${words} said=${said} />`;
}

function Opened({ step, notes, themes, at }) {
  const theme = areaOf(themes[at], notes, null);
  const place = t("theme {n} of {all}", { n: at + 1, all: themes.length });
  const words = listed(ideas(count(theme.notes)), place, hidden(step));
  return html`<${OnWall} step=${step} notes=${theme.notes} title=${theme.name} words=${words} />`;
}
