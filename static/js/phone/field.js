// Where people write: the words stay in the field, through a reload too, until they are kept on their way.

import { draft, setDraft } from "../drafts.js";
import { html, useEffect, useId, useRef, useState } from "../html.js";
import { tn } from "../i18n.js";

const NEARLY_FULL = 20;

/**
 * `name` is the draft's; `start` what the field holds before anybody writes in it; `onSend(words)` resolves once
 * they are kept (with false if they are not to go yet); `children` stand beside the button. `focus` puts the cursor there at once;
 * `asked`: the label stands above already.
 */
export function Field({ name, label, hint, start = "", limit, button, rows = 3, focus, asked, mayBeEmpty, onSend, children }) {
  const id = useId();
  const field = useRef();
  const [sending, setSending] = useState(false);
  const held = draft(name).value;
  const words = held === undefined ? start : held;
  const left = limit - [...words.trim()].length;
  useEffect(() => {
    if (focus) {
      field.current.focus();
    }
  }, []);

  async function submit(event) {
    event.preventDefault();
    if ((!words.trim() && !mayBeEmpty) || left < 0 || sending) {
      field.current.focus();
      return;
    }
    setSending(true);
    const kept = await onSend(words.trim());
    setSending(false);
    if (kept !== false && draft(name).value === held) setDraft(name, undefined);
  }

  return html`<form class="field" onSubmit=${submit}>
    <label for=${id} class=${asked ? "visually-hidden" : null} dir="auto">${label}</label>
    ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    <textarea id=${id} ref=${field} class="input" rows=${rows} dir="auto" autocomplete="off"
      aria-describedby=${hint ? `${id}-hint` : null} value=${words}
      onInput=${(event) => setDraft(name, event.target.value)}></textarea>
    <${Room} left=${left} />
    <button class="button primary" aria-disabled=${left < 0 || sending}>${button}</button>
    ${children}
  </form>`;
}

/** How much room is left, said only when it matters. */
function Room({ left }) {
  return html`<p class="hint" role="status">
    ${left < 0 && tn("{n} character too many. Make it a little shorter.", "{n} characters too many. Make it a little shorter.", -left)}
    ${left >= 0 && left <= NEARLY_FULL && tn("{n} character left", "{n} characters left", left)}
  </p>`;
}
