// The board reveals a vote place by place; who leads can have the rest shown at once.

import { html, useEffect, useState } from "../../html.js";
import { t } from "../../i18n.js";
import { get } from "../../store.js";
import { focusOn } from "../../board/focus.js";
import { Do } from "../../lead/button.js";

const LASTS = 8000; // the board's own 6 s, and what the network takes

/** Offered while it goes on: `result` is undefined until it comes. Whatever the step opens then, the board shows all. */
export function SkipReveal({ step, result, place }) {
  const [begun, setBegun] = useState(!result);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!result) setBegun(true);
    setOver(false);
    const clock = result && setTimeout(() => setOver(true), LASTS);
    return () => clearTimeout(clock);
  }, [result && result.id]);
  // A picture lies over it all: nothing is being revealed.
  if (!result || !begun || over || get("picture", step.focus)) return null;
  return html`<${Do} place=${place} name="focus" data=${{ step: step.id, on: step.focus ? "" : focusOn("", 1) }} icon="screen">${t("Show all places now")}<//>`;
}
