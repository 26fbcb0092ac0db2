// Suggestions beside the idea in hand: what looks like the same idea, and the nearest themes. Somebody accepts, or says no.

import { html } from "../../html.js";
import { t } from "../../i18n.js";
import { Icon } from "../../parts/icons.js";
import { Act } from "../../lead/button.js";
import { accept, move } from "./acts.js";
import { looksLike, nearest, part } from "./hints.js";
import { themesOf } from "./sorting.js";

/** The button goes with what it was about: the keyboard goes back to the idea first. */
const andBack = (run) => (event) => {
  event.currentTarget.closest(".idea").querySelector(".idea-button").focus();
  run();
};

/** What looks like the same idea as the one in hand, each with yes and no. */
export function Same({ step, idea }) {
  const alike = looksLike(idea);
  if (!alike.length) return null;
  return html`<div class="suggested">
    <p class="label" id="looks-alike">${t("Looks like the same idea")}</p>
    <ul aria-labelledby="looks-alike">
      ${alike.map(
        (other) => html`<li key=${other.id}>
          <q dir="auto">${other.text}</q>
          <div class="handles">
            <${Act} icon="merge" label=${t("Merge with “{idea}”", { idea: other.text })} onClick=${andBack(() => accept(step, idea, other))}>
              ${t("Merge")}
            <//>
            <button class="button" type="button" aria-label=${t("No, different from “{idea}”", { idea: other.text })}
              onClick=${andBack(() => part(idea.id, other.id))}>${t("No, different")}</button>
          </div>
        </li>`,
      )}
    </ul>
  </div>`;
}

/** The nearest themes, each a button that moves the idea there. */
export function Near({ step, idea }) {
  const near = nearest(idea, themesOf(step));
  if (!near.length) return null;
  return html`<div class="suggested near">
    <p class="label" id="nearest">${t("Nearest")}</p>
    <ul class="handles" aria-labelledby="nearest">
      ${near.map(
        (theme) => html`<li key=${theme.id}>
          <${Act} onClick=${() => move(step, idea.id, theme.id)}><span dir="auto">${theme.name}</span><//>
        </li>`,
      )}
    </ul>
  </div>`;
}

/** On a row that is not in hand: there is something to look at. */
export const MayBeSame = () => html`<small class="may-be-same"><${Icon} name="merge" /> ${t("looks like another")}</small>`;
