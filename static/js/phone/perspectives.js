// The perspectives people bring, in words, in the order they are offered.

import { t } from "../i18n.js";

export const perspectives = () => [
  ["client", t("Client")],
  ["staff", t("Staff")],
  ["manager", t("Manager")],
  ["other", t("Something else")],
  ["unsaid", t("I would rather not say")],
];
