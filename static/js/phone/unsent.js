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

/** What can no longer be done, however often one tries. */
const OVER = /_read|(sent|replying)_over/;

/** `field` is where in the command the words are; `lead` stands before them; `also()` is what else is said anew; `instead` is what giving up means. */
export function Unsent({ entry, field, limit, rows, mayBeEmpty, lead, also = () => ({}), instead = t("Throw it away") }) {
  const { data, error } = entry;
  if (!error) {
    return html`<div class="idea waiting"><div class="idea-body">
      <p class="idea-text place" dir="auto">${lead}${data[field]}</p><${Waiting} />
    </div></div>`;
  }
  const over = OVER.test(error.code);
  const translation = Boolean(error.data) && error.data.field === "rendering";
  const turned = translation ? "rendering" : field;
  return html`<div class="idea refused">
    <p class="idea-state" role="alert"><${Icon} name="hand" /><span>${t("It did not go through.")} ${error.text}</span></p>
    <div class="idea-open">
      ${(over || translation) && html`<p class="idea-text" dir="auto">${lead}${data[field]}</p>`}
      ${!over && html`<${Field} name=${`again:${entry.id}`} label=${translation ? t("Your translation") : lead || t("You wrote")} start=${data[turned]} limit=${limit} rows=${rows}
        mayBeEmpty=${mayBeEmpty || translation} beside=${() => !translation && data.rendering} button=${t("Try again")}
        onSend=${(again, more) => retry(entry.id, { [turned]: again, ...also(), ...more })} />`}
      <button type="button" class="link-button" onClick=${() => letGo(entry.id)}>${instead}</button>
    </div>
  </div>`;
}
