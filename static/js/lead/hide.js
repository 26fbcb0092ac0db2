// Hiding an idea: it asks why, because the room is told how many are hidden and the minutes say the reason.

import { html, signal } from "../html.js";
import { t } from "../i18n.js";
import { act } from "./act.js";
import { Dialog } from "./dialog.js";
import { say } from "./say.js";

const hiding = signal(null);

/** Ask why `idea` is to be hidden, and hide it; a refusal is read at `place`, and `then` is called when it went well. */
export function hide(idea, place, then) {
  hiding.value = { idea, place, then };
}

export const reasonWord = (reason) => (reason === "name" ? t("name") : t("other"));

export function Hiding() {
  if (!hiding.value) return null;
  const { idea, place, then } = hiding.value;
  const close = () => (hiding.value = null);
  const because = async (reason) => {
    close();
    const answer = await act(place, "hide_idea", { idea: idea.id, reason });
    if (!answer || !answer.ok) return;
    say(t("Hidden: “{idea}”", { idea: idea.text }));
    if (then) then();
  };
  return html`<${Dialog} title=${t("Hide this idea?")} onClose=${close}>
    <p class="quoted" dir="auto">${idea.text}</p>
    <p>${t("The board and the minutes say how many are hidden. You can show it again.")}</p>
    <div class="choices">
      <button class="button" type="button" onClick=${() => because("name")}>${t("It names somebody")}</button>
      <button class="button" type="button" onClick=${() => because("other")}>${t("Another reason")}</button>
      <button class="button" type="button" onClick=${close}>${t("Cancel")}</button>
    </div>
  <//>`;
}
