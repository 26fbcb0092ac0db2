// The browser's own way back: from what one looks at to now, and out of the workshop only when one means it.

import { effect } from "../html.js";
import { aside, goOn, leaving } from "./way.js";

const WARNED = 6000;

/** One step more in the page's history takes the first way back; it is laid when somebody touches the page, or browsers pass over it. */
export function guardBack() {
  const lay = () => (history.state || {}).here || history.pushState({ ...history.state, here: true }, "");
  for (const touch of ["click", "keydown"]) document.addEventListener(touch, lay);
  effect(() => aside.value && aside.value.looks && lay());
  window.addEventListener("popstate", () => {
    if ((history.state || {}).here) leaving.value = false; // forward again
    if ((history.state || {}).here || location.hash) return; // a way within the page
    if (aside.value) {
      goOn();
      return;
    }
    leaving.value = true;
    setTimeout(() => (leaving.value = false), WARNED);
  });
}
