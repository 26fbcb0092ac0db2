// Somebody's words that the server does not have: on their way, or turned back with the reason and the words kept.

import { letGo, retry, status } from "../connection.js";
import { html } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { Field } from "./field.js";

export function Waiting() {
  const words = status.value === "online" ? t("On its way") : t("Waiting for the network");
  return html`<p class="idea-state"><${Icon} name="clock-dashed" />${words}</p>`;
}

/** `field` is where in the command the words are; `lead` stands before them; `instead` is what giving up means. */
export function Unsent({ entry, field, limit, rows, mayBeEmpty, lead, instead = t("Throw it away") }) {
  const words = entry.data[field];
  if (!entry.error) {
    return html`<div class="idea waiting"><div class="idea-body">
      <p class="idea-text" dir="auto">${lead}${words}</p><${Waiting} />
    </div></div>`;
  }
  return html`<div class="idea refused">
    <p class="idea-state" role="alert"><${Icon} name="hand" /><span>${t("It did not go through.")} ${entry.error.text}</span></p>
    <div class="idea-open">
      <${Field} name=${`again:${entry.id}`} label=${lead || t("You wrote")} start=${words} limit=${limit} rows=${rows}
        mayBeEmpty=${mayBeEmpty} button=${t("Try again")} onSend=${(again) => retry(entry.id, { [field]: again })} />
      <button type="button" class="link-button" onClick=${() => letGo(entry.id)}>${instead}</button>
    </div>
  </div>`;
}
