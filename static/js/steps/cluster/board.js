// Clustering on the board: themes as words on the wall with their notes under; one theme can be opened.

import { Areas } from "../../board/areas.js";
import { pages } from "../../board/fit.js";
import { useMoved } from "../../board/moved.js";
import { focusOf, pageWords, usePage } from "../../board/pages.js";
import { count, hiddenIn, notesOf } from "../../board/seen.js";
import { Sheet } from "../../board/sheet.js";
import { AREAS, areaForm } from "../../board/slots.js";
import { Wall, useWall } from "../../board/wall.js";
import { hiddenWords, ideas, listed, text } from "../../board/words.js";
import { ofStep } from "../../current.js";
import { html, useRef } from "../../html.js";
import { t, tn } from "../../i18n.js";

const UNSORTED = "";

export function ClusterBoard({ step }) {
  const notes = notesOf(step.source);
  const themes = ofStep("theme", step.id);
  const moved = useMoved(notes);
  const opened = themes.findIndex(({ id }) => id === focusOf(step).on);
  if (opened >= 0) return html`<${Opened} step=${step} notes=${notes} themes=${themes} at=${opened} />`;
  if (themes.length === 0) return html`<${Unsorted} step=${step} notes=${notes} />`;
  return html`<${Themes} step=${step} notes=${notes} themes=${themes} moved=${moved} />`;
}

/** A theme's notes, the top one first; a moved one leaves its place open and its coming place marked. */
function areaOf({ id, name, top }, notes, moved) {
  const mine = notes.filter((note) => note.theme === id || (moved && moved.id === note.id && moved.from === id));
  const marked = mine.map((note) => {
    if (!moved || note.id !== moved.id) return note;
    return note.theme === id ? { ...note, coming: true } : { ...note, left: true };
  });
  return { id, name, notes: marked.sort((a, b) => (b.id === top) - (a.id === top)) };
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
  const form = useRef("slots");
  const areas = areasOf(themes, notes, moved);
  form.current = areaForm(areas.length, count(notes), form.current);
  const all = pages(areas, AREAS);
  const page = usePage(step, all.length);
  const inThemes = tn("{ideas} in {n} theme", "{ideas} in {n} themes", themes.length, { ideas: ideas(count(notes)) });
  const subtitle = listed(inThemes, hiddenWords(hiddenIn(step.source)), pageWords(page, all.length));
  return html`<${Sheet} phase=${step.phase} title=${text(step, "title")} subtitle=${subtitle} lifted=${moved}>
    <${Areas} areas=${all[page - 1]} form=${form.current} />
  <//>`;
}

/** A wall of notes under a title, with how many there are. */
function OnWall({ step, notes, title, words }) {
  const wall = useWall(step, notes);
  return html`<${Sheet} phase=${step.phase} title=${title} subtitle=${listed(words, pageWords(wall.page, wall.of))}>
    <${Wall} ...${wall} />
  <//>`;
}

/** Before there is a theme all notes are on the wall as they were. */
function Unsorted({ step, notes }) {
  const words = listed(ideas(count(notes)), hiddenWords(hiddenIn(step.source)));
  return html`<${OnWall} step=${step} notes=${notes} title=${text(step, "title")} words=${words} />`;
}

function Opened({ step, notes, themes, at }) {
  const theme = areaOf(themes[at], notes, null);
  const place = t("theme {n} of {all}", { n: at + 1, all: themes.length });
  const words = listed(ideas(count(theme.notes)), place);
  return html`<${OnWall} step=${step} notes=${theme.notes} title=${theme.name} words=${words} />`;
}
