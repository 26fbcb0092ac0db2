// The search in the lead's list: it shows only what holds the words; Escape clears it, and down or Enter goes to what was found.

import { html } from "../../html.js";
import { t } from "../../i18n.js";
import { pick } from "./acts.js";
import { inOrder, sought } from "./sorting.js";

const FIELD = "search-ideas";

export function toSearch() {
  document.getElementById(FIELD).focus();
}

export function Search({ step }) {
  const onKeyDown = (event) => {
    if (event.key === "Escape") {
      if (!sought.value) event.target.blur();
      sought.value = "";
      event.preventDefault();
    } else if (event.key === "Enter" || event.key === "ArrowDown") {
      const [first] = inOrder(step);
      if (first) pick(first, true);
      event.preventDefault();
    }
  };
  return html`<div class="search">
    <label class="visually-hidden" for=${FIELD}>${t("Search among the ideas")}</label>
    <input id=${FIELD} class="input" type="search" autocomplete="off" placeholder=${t("Search")} value=${sought.value}
      onInput=${(event) => (sought.value = event.target.value)} onKeyDown=${onKeyDown} />
  </div>`;
}
