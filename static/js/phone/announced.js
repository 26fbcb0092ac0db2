// What a screen reader says once.

import { html, useEffect, useState } from "../html.js";

const PAUSE = 200; // ms: what takes the place of what had the focus has it by then (keepfocus.js)
const HEARD = 1000;

const isRead = (words) => document.activeElement && document.activeElement.textContent === words;

/**
 * Said when it comes, or anew with another `at`, and then gone: whoever reads down the screen meets the words once, where they
 * stand. What has got the focus meanwhile is read anyway.
 */
export function Announced({ words, at = words }) {
  const [said, say] = useState("");
  useEffect(() => {
    say(""); // news only to a place that was empty
    const timers = [setTimeout(() => isRead(words) || say(words || ""), PAUSE), setTimeout(say, PAUSE + HEARD, "")];
    return () => timers.forEach(clearTimeout);
  }, [at]);
  return html`<p class="visually-hidden" role="status">${said}</p>`;
}
