// What there is to press on a board: quiet, and gone by itself when nobody moves the mouse. Tab brings it back.

import { html, useEffect, useState } from "../html.js";
import { t } from "../i18n.js";
import { letters, useKeys } from "../lead/keys.js";
import { Icon } from "../parts/icons.js";
import { canFill, canWake, isAwake, isFull, turnAwake, turnFull } from "./awake.js";
import { shown, stays, turnStay } from "./pages.js";
import { KEYS, told } from "./steer.js";

const SHOWN = 3000;

/** True while the mouse moves, and a little longer. */
function useMoving() {
  const [moving, setMoving] = useState(false);
  useEffect(() => {
    let clock = 0;
    const move = () => {
      setMoving(true);
      clearTimeout(clock);
      clock = setTimeout(() => setMoving(false), SHOWN);
    };
    window.addEventListener("pointermove", move);
    return () => {
      clearTimeout(clock);
      window.removeEventListener("pointermove", move);
    };
  }, []);
  return moving;
}

/** A key's letter in the words of its button, while letters do anything. */
const named = (words, key) => (letters.value ? `${words} (${key})` : words);

function Press({ icon, words, on, onClick }) {
  return html`<button class="button" type="button" aria-pressed=${on} onClick=${onClick}><${Icon} name=${icon} /><span>${words}</span></button>`;
}

export function Controls() {
  const moving = useMoving();
  const pages = shown.value.of > 1;
  const fill = () => canFill() && turnFull();
  const stay = () => pages && turnStay();
  useKeys({ ...KEYS, "f": fill, "p": stay, " ": stay });
  // A button that has the keyboard is pressed with the space bar, as everywhere.
  const own = (event) => event.key === " " && event.stopPropagation();
  return html`<div class=${moving ? "board-controls board-controls-shown" : "board-controls"} role="toolbar" aria-label=${t("The board")} onKeyDown=${own}>
      ${canFill() && html`<${Press} icon="screen" words=${named(t("Full screen"), "F")} on=${isFull.value} onClick=${turnFull} />`}
      ${canWake() && html`<${Press} icon="eye" words=${t("Keep the screen awake")} on=${isAwake.value} onClick=${turnAwake} />`}
      ${pages && html`<${Press} icon="pause" words=${named(t("Stay on this page"), "P")} on=${stays.value} onClick=${turnStay} />`}
    </div>
    <p class="board-told" role="status">${told.value}</p>`;
}
