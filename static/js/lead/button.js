// Buttons that do something in the workshop, and the place where a refusal is read.

import { html, useId } from "../html.js";
import { Icon } from "../parts/icons.js";
import { act, online, refusals } from "./act.js";
import { ask } from "./dialog.js";
import { may } from "./may.js";

/** Where the sentence stands that says why everything waits (see banner.js). */
export const OFFLINE_REASON = "offline-reason";

/**
 * A button of ours that waits while the network is away, and says so; it can be reached all the same. `needs` is the command
 * it sends: a lead who may not send it does not see it. `why` says beside it what is in the way: until that is gone it does nothing.
 */
export function Act({ icon, look = "", onClick, label, pressed, needs, why, children }) {
  const reason = useId();
  if (needs && !may(needs)) return null;
  const waits = !online();
  return html`<button
    class="button ${look}"
    type="button"
    aria-disabled=${waits || why ? "true" : undefined}
    aria-describedby=${waits ? OFFLINE_REASON : why ? reason : undefined}
    aria-label=${label}
    aria-pressed=${pressed}
    onClick=${why ? undefined : onClick}
  >
    ${icon && html`<${Icon} name=${icon} />`}${children && html`<span>${children}</span>`}
  </button>${why && html`<p id=${reason} class="hint">${why}</p>`}`;
}

/**
 * Sends `name` with `data`; `sure` (`{title, lines, yes}`) is asked first, `then` is told the answer when it went well.
 * A refusal is read at `place`.
 */
export function Do({ place, name, data, sure, then, ...rest }) {
  const onClick = async () => {
    if (online() && sure && !(await ask(sure))) return;
    const answer = await act(place, name, data);
    if (answer && answer.ok && then) then(answer);
  };
  return html`<${Act} ...${rest} needs=${name} onClick=${onClick} />`;
}

/** What was refused here, said at once. */
export function Refusal({ place }) {
  const refused = refusals.value[place];
  return html`<div role="alert">
    ${refused && html`<p key=${refused.time} class="warning"><${Icon} name="hand" /><span>${refused.sentence}</span></p>`}
  </div>`;
}
