// What becomes of one's words: told to whoever listens, and shown to whoever is where they do not stand.

import { away, unsent } from "../connection.js";
import { effect, html, useEffect, useRef, useState } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { Announced } from "./announced.js";
import { atHome } from "./home.js";

const SEEN = 5000;

/**
 * The eye sees it where the words stand; `step` is the one on the screen, where there is one. `also` are words, `{words}`, that
 * are said when they are others than before.
 */
export function Outcome({ step, also }) {
  const [said, say] = useState({});
  const [told, tell] = useState(null);
  const on = useRef();
  on.current = step;
  useEffect(() => {
    let before = [];
    return effect(() => {
      const now = unsent().filter(({ kept, error }) => kept && !error);
      const there = unsent().map(({ id }) => id); // those that were turned back say so themselves
      const sent = before.filter(({ id }) => !there.includes(id));
      const waiting = away.value ? now.filter(({ id }) => !before.some((other) => other.id === id)) : [];
      before = now;
      const [icon, words, about] = sent.length ? ["check", t("Sent"), sent] : ["clock-dashed", t("Waiting for the network"), waiting];
      if (!about.length) return;
      say({ words });
      if (on.current && about.some((entry) => !atHome(entry, on.current))) tell({ icon, words });
    });
  }, []);
  useEffect(() => {
    if (also) say(also);
  }, [also]);
  useEffect(() => {
    const timer = setTimeout(tell, SEEN, null);
    return () => clearTimeout(timer);
  }, [told]);
  return html`<${Announced} words=${said.words} at=${said} />
    ${told && html`<p class="notice told" aria-hidden="true"><${Icon} name=${told.icon} /><span>${told.words}</span></p>`}`;
}
