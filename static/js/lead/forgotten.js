// What can no longer be known, said where something has been closed; and that forgetting is still under way.

import { html } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { all } from "../store.js";

const { stored } = document.body.dataset;

const GONE = {
  collect: () => t("The step is closed. Who wrote which idea can no longer be known."),
  cluster: () => t("The step is closed. Who proposed which theme can no longer be known."),
  relay: () => t("The step is closed. Who asked and who replied can no longer be known."),
  vote: () => t("The step is closed. Who gave dots to what can no longer be known."),
  groups: () => t("The step is closed. Who chose which group can no longer be known, only how many did."),
  close: () => t("The step is closed. Who answered what can no longer be known."),
  meeting: () => t("Who was there can no longer be known, only how many."),
};

const nothing = () => t("The step is closed. Nothing in it was tied to a phone.");
const WHERE = {
  files: () => t("It is gone from the server's files too."),
  database: () => t("It is gone from the tables. The database's own log may hold it for a while."),
};

/** `kind` is a step's, or "meeting". Until the files are rid of it, it could still be known; so nothing else is said. */
export function Forgotten({ what, kind }) {
  const underWay = all("forgetting").some((note) => note.what === what);
  const gone = () => (GONE[kind] ? `${GONE[kind]()} ${WHERE[stored]()}` : nothing());
  return html`<p class="hint forgotten" role="status">
    ${underWay && html`<${Icon} name="clock-dashed" /> `}
    ${underWay ? t("Forgetting is under way: what was erased still lies in the files. It goes on by itself until it is gone.") : gone()}
  </p>`;
}
