// A perspective's people, as they are called in the middle of a sentence.

import { t } from "../i18n.js";

const SIDES = {
  client: () => t("the clients"),
  staff: () => t("the staff"),
  manager: () => t("the managers"),
  other: () => t("those with another perspective"),
  rest: () => t("the others"),
};

/** `who` is a perspective, or "rest": everybody who is not asking. */
export const sideWord = (who) => SIDES[who]();

const replies = ({ asks, replies: who }, perspective) => (who === "rest" ? perspective !== asks : perspective === who);

/** Whether in this step others write now. */
export const isOthersTurn = ({ turn }, perspective) => Boolean(turn) && turn !== perspective;

/** What somebody with this perspective does now in a step that relays: `{asking, replying}`. */
export function partIn({ settings, stage, locked, closed }, perspective) {
  const open = !locked && !closed;
  return {
    asking: open && stage === "asking" && perspective === settings.asks,
    replying: open && stage === "replying" && replies(settings, perspective),
  };
}
