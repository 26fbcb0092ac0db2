// In place of what people wrote, once its time is over: that it has been deleted, and when.

import { html } from "../html.js";
import { day, t } from "../i18n.js";

export const erasedWords = (step) => t("What people had written was deleted on {day}.", { day: day(step.erased, true) });

export const Erased = ({ step, look = "slot" }) => html`<p class=${look}>${erasedWords(step)}</p>`;
