// What a screen reader says once.

import { html, useEffect, useState } from "../html.js";

const PAUSE = 50;
const HEARD = 1000;

/** Said when it comes, or anew with another `at`, and then gone: whoever reads down the screen meets the words once, where they stand. */
export function Announced({ words, at = words }) {
  const [said, say] = useState("");
  useEffect(() => {
    const again = Boolean(said) && said === words; // news only to a place that was empty
    say(again ? "" : words || "");
    const timers = [again && setTimeout(say, PAUSE, words), setTimeout(say, HEARD, "")];
    return () => timers.forEach(clearTimeout);
  }, [at]);
  return html`<p class="visually-hidden" role="status">${said}</p>`;
}
