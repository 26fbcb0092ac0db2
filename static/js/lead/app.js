// The lead's page: a laptop sees steps, work and now side by side; a phone sees now, with the others one tap away.

import { html, useEffect, useRef, useState } from "../html.js";
import { t } from "../i18n.js";
import { step as shown, workshop } from "../current.js";
import { Thread } from "../parts/thread.js";
import { Agenda } from "./agenda.js";
import { AgendaEditor, editAgenda } from "./agendaedit.js";
import { Banner, Saved, isNoLongerHere } from "./banner.js";
import { Question } from "./dialog.js";
import { DoorDialog, turnDoor } from "./door.js";
import { goBack, goOn } from "./go.js";
import { PrintCards } from "./grouplink.js";
import { Header, LetInButton, OutsideButton } from "./header.js";
import { Hiding } from "./hide.js";
import { KeyList } from "./keylist.js";
import { useKeys } from "./keys.js";
import { more, pauseOrGoOn } from "./clock.js";
import { Now, turnBoard } from "./now.js";
import { Remote } from "./remote.js";
import { OutsideRoom } from "./outside.js";
import { narrow, openMeeting, outside } from "./place.js";
import { Rehearsing } from "./rehearse.js";
import { Voice } from "./say.js";
import { split, turnSplit } from "./split.js";
import { TellRoom, writeNote } from "./tellroom.js";
import { undo } from "./undo.js";
import { Work } from "./work.js";

function Room({ onKeys }) {
  useKeys({
    ArrowRight: goOn,
    PageDown: goOn,
    ArrowLeft: goBack,
    PageUp: goBack,
    "ctrl+z": undo,
    p: pauseOrGoOn,
    "+": more,
    b: turnBoard,
    d: turnDoor,
    a: () => editAgenda(openMeeting()),
    n: writeNote,
    v: turnSplit,
    "?": onKeys,
  });
  if (narrow.value) return html`<${Remote} />`;
  return html`<div class=${split() ? "columns split" : "columns"}>
    <div class="steps-column">
      <${Agenda} />
      <div class="foot">
        <div class="handles">
          <${OutsideButton} look="link-button" />
          <button class="link-button" type="button" onClick=${onKeys}>${t("Keys")}</button>
          <${LetInButton} look="link-button" />
        </div>
        <${Saved} />
      </div>
    </div>
    <${Work} />
    <${Now} />
  </div>`;
}

/** The window is called what the workshop is, and takes the colours of the phase the room is in. */
function useWindow(title, phase) {
  useEffect(() => {
    if (title) document.title = title;
    document.body.dataset.phase = phase;
  }, [title, phase]);
}

export function App() {
  const [keys, setKeys] = useState(false);
  const open = workshop() && openMeeting();
  const now = open && shown(open);
  useWindow(workshop() && workshop().title, now ? now.phase : "preparation");
  if (isNoLongerHere()) return html`<${Banner} />`; // nothing of it stays on the screen
  if (!workshop()) return html`<${Banner} /><${Waiting} />`;
  const inRoom = Boolean(now) && !outside.value;
  return html`<${Thread} phase=${now ? now.phase : "preparation"} />
    <${Header} inRoom=${inRoom} />
    <${Rehearsing} />
    <${Banner} />
    ${inRoom ? html`<${Room} onKeys=${() => setKeys(true)} />` : html`<${OutsideRoom} />`}
    ${keys && html`<${KeyList} onClose=${() => setKeys(false)} />`}
    <${DoorDialog} />
    <${Hiding} />
    <${AgendaEditor} />
    <${TellRoom} />
    <${Question} />
    <${PrintCards} />
    <${Voice} />`;
}

/** Nothing at first, then a word: most pages are there before it would be read. */
function Waiting() {
  const [late, setLate] = useState(false);
  const timer = useRef(0);
  useEffect(() => {
    timer.current = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(timer.current);
  }, []);
  return html`<div class="waiting">${late && html`<p>${t("Fetching…")}</p>`}</div>`;
}
