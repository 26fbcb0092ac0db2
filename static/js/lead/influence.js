// The ladder of influence: four words for how much is on offer, each with what it means to those who take part.

import { t } from "../i18n.js";
import { influenceWords } from "../parts/influence.js";

export const INFLUENCE = ["information", "grounding", "involvement", "codecision"];

export function influenceWord(step) {
  const names = {
    information: t("Information"),
    grounding: t("Grounding"),
    involvement: t("Involvement"),
    codecision: t("Co-decision"),
  };
  return names[step] ? `${names[step]}: ${influenceWords(step)}` : "";
}
