// Which dots one has given: what the server has counted in, with what is still on its way laid on top.

import { t } from "../../i18n.js";

/** That the room votes anew: whoever has all their dots again would think that they were lost. */
export const again = ({ round }) => t("Round {round}: we vote again. Everybody has all their dots back.", { round });

/** `{theme: n}` of this round; `ballot` may be missing or of an earlier round. */
export function dotsGiven(ballot, waiting, step) {
  const dots = { ...(ballot && ballot.round === step.round ? ballot.dots : {}) };
  for (const { data, error } of waiting) {
    if (data.step === step.id && !error) {
      dots[data.theme] = data.dots;
    }
  }
  return dots;
}
