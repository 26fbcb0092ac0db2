// Of a round in which one or two have voted there is a result without rows: it would tell how they voted.

import { t } from "../../i18n.js";

export const tooFew = () => t("So few have voted that the result is not shown.");
