// One of several to choose among: a whole row to press, with a mark that says which.

import { html } from "../html.js";
import { Icon } from "../parts/icons.js";

/** `mark` is drawn instead of the ring; `full` is a place nobody can take; `pending`: what is chosen has to be said yes to. */
export function Choice({ name, checked, full, pending, mark, choose, children }) {
  return html`<label class=${`choice${checked ? " chosen" : ""}${full ? " full" : ""}${pending ? " pending" : ""}`}>
    <input type="radio" name=${name} checked=${Boolean(checked)} disabled=${Boolean(full)} onChange=${choose} />
    ${mark || html`<span class="choice-mark" aria-hidden="true"><${Icon} name=${full ? "lock" : "check"} /></span>`}
    <span class="choice-words">${children}</span>
  </label>`;
}
