// Fields the lead fills in: one line, several lines, a number, one of few.

import { html, useId, useState } from "../html.js";
import { Icon } from "../parts/icons.js";
import { tooLong } from "../parts/toolong.js";

/** For a setter, once what was `sent` has been saved: `saved` in its place, unless something else has been typed meanwhile. */
export const onceSaved = (sent, saved) => (now) => (now === sent ? saved : now);

/** What of the words typed `now`, by key, has been typed since those `sent`. */
export const typedSince = (now, sent) => Object.fromEntries(Object.entries(now).filter(([key, typed]) => typed !== sent[key]));

/**
 * A form over what `stands`: `now` to show, with what has been `typed` in its place, `set(key)` to type, and `saved(sent)` for
 * when that has been saved. Only what was typed is to be sent: another lead may have changed the rest meanwhile, or undone it.
 */
export function useTyped(stands) {
  const [typed, setTyped] = useState({});
  const set = (key) => (value) => setTyped((before) => ({ ...before, [key]: value }));
  const saved = (sent) => setTyped((now) => typedSince(now, sent));
  return { now: { ...stands, ...typed }, typed, set, saved };
}

/**
 * `hint` stands under the field; everything else goes onto the control. Of words that are longer than `maxlength` nothing is cut
 * off, as the browser would with what is pasted: it says by how much, and the form is not sent.
 */
export function Field({ label, hint, lines = 0, value, onValue, maxlength, ...rest }) {
  const id = useId();
  const over = maxlength ? tooLong(value, Number(maxlength)) : "";
  const about = [hint && `${id}-hint`, over && `${id}-over`].filter(Boolean).join(" ");
  const mark = (control) => control && control.setCustomValidity(over);
  const shared = { id, class: "input", dir: "auto", value, ref: mark, "aria-describedby": about || undefined, "aria-invalid": over ? "true" : undefined };
  const onInput = (event) => onValue(event.target.value);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${lines
      ? html`<textarea ...${shared} rows=${lines} onInput=${onInput} ...${rest} />`
      : html`<input ...${shared} autocomplete="off" onInput=${onInput} ...${rest} />`}
    ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    ${over && html`<p class="warning" id=${`${id}-over`}><${Icon} name="hand" /><span>${over}</span></p>`}
  </div>`;
}

const begun = new Map(); // key → what was typed, for as long as this page lives

/** What has been typed under a key, if anything has. */
export const begunUnder = (key) => begun.get(key);

/** Like `useState`, and there again when the form is drawn anew: one has looked at another step meanwhile. */
export function useBegun(key, initial) {
  const [value, setValue] = useState(begun.has(key) ? begun.get(key) : initial);
  const set = (next) =>
    setValue((was) => {
      const now = typeof next === "function" ? next(was) : next;
      begun.set(key, now);
      return now;
    });
  return [value, set];
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
