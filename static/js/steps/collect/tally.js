// How many ideas have gone from this phone, beside where one writes: the list of them lies below what many can see of the screen.

import { unsent } from "../../connection.js";
import { ofStep } from "../../current.js";
import { html } from "../../html.js";
import { t } from "../../i18n.js";
import { Icon } from "../../parts/icons.js";
import { lay } from "./mine.js";

export function Tally({ step }) {
  const ideas = lay(ofStep("my_idea", step.id), unsent("post_idea", "edit_idea", "withdraw_idea"), step.id);
  const there = ideas.filter(({ state, refused, leaving }) => state !== "new" && !refused && !leaving).length;
  return there > 0 && html`<p class="idea-state tally"><${Icon} name="check" />${t("Sent: {n}", { n: there })}</p>`;
}
