// The six questions an action answers, in the order they are asked.

import { t } from "../../i18n.js";

export const QUESTIONS = [
  { field: "what", icon: "note", ask: () => t("What will we do?") },
  { field: "who", icon: "people", ask: () => t("Who will do it?") },
  { field: "with_whom", icon: "merge", ask: () => t("Who can help us?") },
  { field: "by_when", icon: "calendar", ask: () => t("When will it be done?") },
  { field: "first_step", icon: "flag", ask: () => t("What is the first step?") },
  { field: "measure", icon: "check", ask: () => t("How will we know that it helped?") },
];
