// What a phone is told that is in no group, as one is that is new since the groups were formed.

import { t } from "../../i18n.js";

export const groupless = () => t("You are not in a group. Look at the board, or scan the code on a group’s card.");
