// A phone that several use in turn: what one has left shows nothing to the next, and all its tabs leave together.

import { render } from "../html.js";

const SIGN = "framtidsverkstad:left";

/** A page come back to by the back button is made anew, from what is kept now; until then there is nothing on it. */
export function leaveNothing(app, workshop) {
  window.addEventListener("pagehide", () => render(null, app));
  window.addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === SIGN && newValue === workshop) location.replace(`/w/${workshop}/phone`);
  });
}

/** Tell the other tabs that this phone is nobody's now. */
export function tellTabs(workshop) {
  try {
    localStorage.setItem(SIGN, workshop);
    localStorage.removeItem(SIGN);
  } catch {
    // Without it each tab notices when it is loaded again.
  }
}
