// How much influence is on offer, in the words of the ladder of participation.

import { t } from "../i18n.js";

const LADDER = {
  information: () => t("You get to know what is planned."),
  grounding: () => t("You say what you think of what is planned."),
  involvement: () => t("You help to shape what is proposed."),
  codecision: () => t("You decide together with the others."),
};

export const influenceWords = (influence) => LADDER[influence]();
