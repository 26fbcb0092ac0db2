// Of a question that nobody has answered, or so few that a sum would tell what those said, no sums are shown.

import { html } from "../../html.js";
import { t } from "../../i18n.js";

/** Whether there is nothing to show: `answers` are `{choice: n}` of one question, {} where too few have answered. */
export const isTooFew = (answers) => !Object.keys(answers).length;

export const TooFew = ({ look }) => html`<p class=${look}>${t("So few have answered that the answers are not shown.")}</p>`;
