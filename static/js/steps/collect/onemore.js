// A thought that came after the writing; what one was in the middle of is waiting there.

import { draft } from "../../drafts.js";
import { html } from "../../html.js";
import { t } from "../../i18n.js";
import { Fold } from "../../phone/fold.js";
import { draftOf, Write } from "./phone.js";

export function Late({ step, focus }) {
  const hint = step.closed
    ? t("It comes late: the facilitator decides whether it goes up. You will not get an answer.")
    : t("It comes late: the facilitator decides whether it goes up.");
  const begun = draft(draftOf(step)).value !== undefined;
  return html`<${Fold} look="late" word=${t("Did you think of one more thing?")} begun=${begun}>
    <${Write} step=${step} label=${t("Write it here")} hint=${hint} button=${t("Send late")} focus=${focus} />
  </${Fold}>`;
}
