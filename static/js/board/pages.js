// Pages of the board: the lead chooses one, or they turn slowly by themselves, for nobody can click on a wall.

import { signal, useEffect, useRef, useState } from "../html.js";
import { t } from "../i18n.js";
import { focusOf } from "./focus.js";

const TURN = 20000;

/** What the board shows now: `page` of `of`, so that the lead's page can offer to turn. */
const NONE = { step: "", page: 1, of: 1 };
export const shown = signal(NONE);

/** Whether this board stays on the page it shows, because somebody here wants to read it in peace. */
export const stays = signal(false);
export const turnStay = () => (stays.value = !stays.value);

/** The page to draw, 1 to `of`. `turns` is the order they turn in by themselves, from 0, when not one after another. */
export function usePage(step, of, turns = null) {
  const { on, page } = focusOf(step);
  const key = `${step.id} ${step.stage} ${on}`;
  const begun = useRef({ key: "", at: 0, turned: 0 });
  const [, draw] = useState(0);
  if (begun.current.key !== key) {
    begun.current = { key, at: Date.now(), turned: 0 };
    stays.value = false;
  }
  const turning = !page && of > 1 && !stays.value;
  useEffect(() => {
    const clock = turning && setInterval(() => draw((n) => n + 1), TURN / 4);
    return () => clearInterval(clock);
  }, [turning]);
  // A page that has been stayed on gets its whole time again when they go on turning: nothing draws it meanwhile.
  if (!turning || !begun.current.turning) begun.current.at = Date.now();
  begun.current.turning = turning;
  const turned = begun.current.turned + Math.floor((Date.now() - begun.current.at) / TURN);
  if (turned > begun.current.turned) begun.current = { key, at: Date.now(), turned, turning };
  const next = turns ? turns[turned % turns.length] : turned % of;
  const now = page ? Math.min(page, of) : next + 1;
  useEffect(() => {
    const said = { step: step.id, page: now, of };
    shown.value = said;
    // What is shown next may have no pages. Where it has, it may have said so before this part is gone.
    return () => {
      if (shown.value === said) shown.value = NONE;
    };
  }, [step.id, now, of]);
  return now;
}

/** "page 1 of 2", when there is more than one. */
export function pageWords(page, of) {
  if (of < 2) return "";
  return stays.value ? t("page {page} of {pages}, stays", { page, pages: of }) : t("page {page} of {pages}", { page, pages: of });
}
