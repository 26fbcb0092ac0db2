// Fields the lead fills in: one line, several lines, a number, one of few.

import { html, useId } from "../html.js";

/** `hint` stands under the field; everything else goes onto the control. */
export function Field({ label, hint, lines = 0, value, onValue, ...rest }) {
  const id = useId();
  const shared = { id, class: "input", dir: "auto", value, "aria-describedby": hint ? `${id}-hint` : undefined };
  const onInput = (event) => onValue(event.target.value);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${lines
      ? html`<textarea ...${shared} rows=${lines} onInput=${onInput} ...${rest} />`
      : html`<input ...${shared} autocomplete="off" onInput=${onInput} ...${rest} />`}
    ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
  </div>`;
}

/** One of many: `options` are `[value, word]`. */
export function Select({ label, options, value, onValue }) {
  const id = useId();
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} class="input" value=${value} onChange=${(event) => onValue(event.target.value)}>
      ${options.map(([one, word]) => html`<option key=${one} value=${one}>${word}</option>`)}
    </select>
  </div>`;
}

/** One of few: `options` are `[value, word]`. */
export function Choice({ label, options, value, onValue }) {
  const id = useId();
  return html`<fieldset class="choice">
    <legend class="label">${label}</legend>
    ${options.map(
      ([one, word]) => html`<label key=${one} class="check">
        <input type="radio" name=${id} value=${one} checked=${value === one} onChange=${() => onValue(one)} />
        <span>${word}</span>
      </label>`,
    )}
  </fieldset>`;
}
