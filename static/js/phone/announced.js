// What a screen reader says once.

import { html, useEffect, useState } from "../html.js";

const HEARD = 1000;

/** Said when it comes, and then gone: whoever reads down the screen meets the words once, where they stand. */
export function Announced({ words }) {
  const [said, say] = useState("");
  useEffect(() => {
    say(words || "");
    const timer = setTimeout(() => say(""), HEARD);
    return () => clearTimeout(timer);
  }, [words]);
  return html`<p class="visually-hidden" role="status">${said}</p>`;
}
