// What is folded until somebody unfolds it, or has begun something in it; then it stays open until they fold it, also when it is sent.

import { html, useRef } from "../html.js";

export function Fold({ look, word, begun, children }) {
  const open = useRef(false); // whether we have opened it: what somebody does by hand is the browser's
  open.current = open.current || begun;
  return html`<details class=${look} open=${open.current}><summary>${word}</summary>${children}</details>`;
}
