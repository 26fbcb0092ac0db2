// Who may write in a step now: everybody, or one perspective before the others.

import { html } from "../html.js";
import { t } from "../i18n.js";
import { sideWord } from "../parts/sides.js";
import { Do, Refusal } from "./button.js";
import { may } from "./may.js";

const PLACE = "turn";
const TURNS = () => [
  ["", t("Everybody")],
  ["client", t("Clients first")],
  ["staff", t("Staff first")],
  ["manager", t("Managers first")],
  ["other", t("Others first")],
];

const toGive = (perspective) => ({
  title: t("Let {side} write first?", { side: sideWord(perspective) }),
  lines: [
    t("The others are told whose turn it is, and wait. You can let everybody write again at any time."),
    t("Everybody in the room sees who is writing. Let them sit apart, or do it only where all know who is who."),
    t("Nobody can read anything until everybody has been let write. Give the others time to write too: else all you read is theirs."),
  ],
  yes: t("Let them write first"),
});

export function Turn({ step }) {
  if (!may("set_turn")) return null;
  return html`<fieldset class="choice turn">
    <legend class="label">${t("Who writes now?")}</legend>
    <div class="handles">
      ${TURNS().map(([who, word]) => html`<${Do} key=${who} place=${PLACE} name="set_turn" data=${{ step: step.id, perspective: who }}
        sure=${who && who !== step.turn ? toGive(who) : undefined} pressed=${step.turn === who ? "true" : "false"}
        icon=${step.turn === who ? "check" : undefined}>${word}<//>`)}
    </div>
    ${step.turns && html`<p class="hint">${t("How many have written is not shown here: it would count those who write first.")}</p>`}
    <${Refusal} place=${PLACE} />
  </fieldset>`;
}
