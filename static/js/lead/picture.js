// The board as the room sees it now, small; and when it has more than one page, turning them.

import { Board } from "../board/board.js";
import { focusOf, focusOn } from "../board/focus.js";
import { shown } from "../board/pages.js";
import { html, useLayoutEffect, useRef, useState } from "../html.js";
import { t } from "../i18n.js";
import { step as current } from "../current.js";
import { act } from "./act.js";
import { titleOf } from "./agenda.js";
import { Act, Refusal } from "./button.js";
import { openMeeting } from "./place.js";

const PLACE = "pages";
const BOARD_WIDTH = 1920;

function inWords() {
  const open = openMeeting();
  const step = current(open);
  return open.hidden ? t("The board is hidden.") : t("The board shows {step}.", { step: titleOf(step) });
}

/** Which page the board is at, where it has several. */
export function PageWords() {
  const { page, of, step } = shown.value;
  const is = (current(openMeeting()) || {}).id === step && of > 1;
  return is && html`<p>${t("page {page} of {pages}", { page, pages: of })}</p>`;
}

/** Pages turn by themselves; choosing one makes it stay. Both buttons are always there: nothing below them moves. */
function Pages() {
  const step = current(openMeeting());
  const { page, of } = shown.value;
  if (shown.value.step !== step.id || of < 2) return null;
  const { on, page: chosen } = focusOf(step);
  const turn = (to) => () => act(PLACE, "focus", { step: step.id, on: focusOn(on, to) });
  return html`<div class="handles pages" role="group" aria-label=${t("page {page} of {pages}", { page, pages: of })}>
    <${Act} needs="focus" onClick=${turn((page % of) + 1)}>${t("Next page")}<//>
    <${Act} needs="focus" icon=${chosen ? "" : "check"} pressed=${chosen ? "false" : "true"} onClick=${turn(chosen ? 0 : page)}>${t("Turn by itself")}<//>
    <${Refusal} place=${PLACE} />
  </div>`;
}

/** How much smaller than a board the element is. */
function useScale(ref) {
  const [scale, setScale] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setScale(ref.current.clientWidth / BOARD_WIDTH);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(ref.current);
    return () => watch.disconnect();
  }, []);
  return scale;
}

export function Picture() {
  const frame = useRef(null);
  const scale = useScale(frame);
  return html`<p class="visually-hidden">${inWords()}</p>
    <div class="picture" ref=${frame} aria-hidden="true" inert=${true}>
      <div style=${{ "--scale": scale.toFixed(5) }}><${Board} /></div>
    </div>
    <${Pages} />`;
}
