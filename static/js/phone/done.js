// "I am done" with a step: counted by the room's pulse, kept nowhere, and taken back as easily.

import { finished, status } from "../connection.js";
import { html, signal, useEffect } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";

const done = signal({}); // step and round → true

export function Done({ step, primary, back }) {
  const key = `${step.id}:${step.round}`;
  const yes = Boolean(done.value[key]);
  const online = status.value === "online";
  useEffect(() => {
    // The server only remembers it while one is connected.
    if (online && yes) {
      finished(step.id, true);
    }
  }, [online, key]);

  function say(now) {
    done.value = { ...done.value, [key]: now };
    finished(step.id, now);
  }

  return html`<div class="done" role="status">
    ${yes
      ? html`<p class="notice"><${Icon} name="check" /><span>${t("You are done. Look at the board.")}</span></p>
          <button type="button" class="link-button" onClick=${() => say(false)}>${back}</button>`
      : html`<button type="button" class=${primary ? "button primary" : "button"} onClick=${() => say(true)}>
          ${t("I am done")}
        </button>`}
  </div>`;
}
