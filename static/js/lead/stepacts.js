// What can be done with any step: lock and unlock it, and close it, which erases what ties phones to ideas.

import { html } from "../html.js";
import { t } from "../i18n.js";
import { Do, Refusal } from "./button.js";
import { Forgotten } from "./forgotten.js";
import { titleOf } from "./agenda.js";

const PLACE = "step";

const closing = (step) => ({
  title: t("Close {step}?", { step: titleOf(step) }),
  lines: [
    t("Closing erases the link between phones and what they wrote. After that nobody can change or take back anything in this step, and nobody can find out who wrote what."),
    t("It cannot be undone. You can go on to another step without closing this one."),
  ],
  yes: t("Close the step"),
});

export function StepActs({ step }) {
  if (step.closed) return html`<${Forgotten} what=${step.id} kind=${step.kind} />`;
  const it = { step: step.id };
  return html`<div class="step-acts">
    <${Do} place=${PLACE} name="lock_step" data=${{ ...it, locked: !step.locked }} icon=${step.locked ? "lock-open" : "lock"}>
      ${step.locked ? t("Unlock the step") : t("Lock the step")}
    <//>
    <${Do} place=${PLACE} name="close_step" data=${it} sure=${closing(step)} icon="close"
      why=${step.turn ? t("Right now only some may write. Let everybody write first.") : undefined}>${t("Close the step")}<//>
    <${Refusal} place=${PLACE} />
  </div>`;
}
