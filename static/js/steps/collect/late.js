// The tray of ideas that came after the writing: the lead takes them up or leaves them, and their authors are told.

import { html } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { all } from "../../store.js";
import { Do, Refusal } from "../../lead/button.js";

const PLACE = "late";

export function LateTray({ step }) {
  const late = all("idea").filter((idea) => idea.step === step.id && idea.tray === "waiting");
  if (!late.length && !step.waiting) return null;
  return html`<section class="paper queue" aria-labelledby="late-title">
    <h3 id="late-title">${t("Came late")}</h3>
    <ul>
      ${late.map(
        (idea) => html`<li key=${idea.id} class="row">
          <p dir="auto">${idea.text}</p>
          <div class="handles" role="group" aria-label=${idea.text}>
            <${Do} place=${PLACE} name="accept_late" data=${{ idea: idea.id }} icon="check">${t("Take it up")}<//>
            <${Do} place=${PLACE} name="decline_late" data=${{ idea: idea.id }}>${t("Leave it")}<//>
          </div>
        </li>`,
      )}
    </ul>
    ${step.waiting > 0 &&
    html`<p class="hint">
      ${step.closed
        ? tn(
          "{n} more waits until the meeting has ended: in a closed step nobody can tell whether several people have written.",
          "{n} more wait until the meeting has ended: in a closed step nobody can tell whether several people have written.",
          step.waiting,
        )
        : tn(
          "{n} more waits until three people have written late, or you close the step.",
          "{n} more wait until three people have written late, or you close the step.",
          step.waiting,
        )}
    </p>`}
    <${Refusal} place=${PLACE} />
  </section>`;
}
