// What a screen reader says once.

import { html, useEffect, useState } from "../html.js";

const PAUSE = 200; // ms: what takes the place of what had the focus mostly has it by then (keepfocus.js),
const TRIES = 3; // and else, while nothing has it, is waited for so many times more
const HEARD = 1000;

/**
 * Said when it comes, or anew with another `at`, and then gone: whoever reads down the screen meets the words once, where they
 * stand. What has got the focus meanwhile is read anyway.
 */
export function Announced({ words, at = words }) {
  const [said, say] = useState("");
  useEffect(() => {
    let timer;
    const tell = (tries) => {
      const { activeElement: focused, body } = document;
      if (tries && (!focused || focused === body)) {
        timer = setTimeout(tell, PAUSE, tries - 1);
        return;
      }
      if (!focused || focused.textContent !== words) say(words || "");
      timer = setTimeout(say, HEARD, "");
    };
    say(""); // news only to a place that was empty
    timer = setTimeout(tell, PAUSE, TRIES);
    return () => clearTimeout(timer);
  }, [at]);
  return html`<p class="visually-hidden" role="status">${said}</p>`;
}
