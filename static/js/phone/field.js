// Where people write: the words stay in the field, through a reload too, until they are kept on their way.

import { draft, setDraft } from "../drafts.js";
import { html, useId, useLayoutEffect, useRef, useState } from "../html.js";
import { t, tn } from "../i18n.js";
import { checked } from "./checked.js";
import { Problem } from "./notices.js";
import { hasGone } from "./tabs.js";
import { hasSent } from "./way.js";

const NEARLY_FULL = 20;
/** What keyboards and copied pages leave that nobody sees, besides white space. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\u2800\ufeff]/g;

/**
 * `name` is the draft's; `start` what the field holds before anybody writes in it; `onSend(words, more)` resolves once
 * they are kept (with false if they are not to go yet), `more` is what else the command says; `children` stand beside the button. `focus` puts the cursor there at once;
 * `asked`: the label stands above already. `beside(words)` gives the translation that goes with them, if there is one.
 */
export function Field({ name, label, hint, start = "", limit, button, rows = 3, focus, asked, mayBeEmpty, beside, onSend, children }) {
  const id = useId();
  const field = useRef();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState(null);
  const held = draft(name).value;
  const words = held === undefined ? start : held;
  const left = limit - [...words.trim()].length;
  // At once, and not after the next frame: what is typed in between, where this field follows on another, would go nowhere.
  useLayoutEffect(() => {
    if (focus) {
      field.current.focus();
    }
  }, []);

  async function submit(event) {
    event.preventDefault();
    if ((!words.replace(UNSEEN, "") && !mayBeEmpty) || left < 0 || sending) {
      field.current.focus();
      return;
    }
    setSending(true);
    const going = await looked();
    const kept = Boolean(going) && (await onSend(going.words, going.more));
    setSending(false);
    // Rather write anew: once the field is there again to be written in.
    if (!going) setTimeout(() => field.current && field.current.focus());
    if (kept === false) return;
    if (draft(name).value === held) hasGone(name, held);
    hasSent();
  }

  /** `{words, more}` as they may go, or null: the author takes them back, or nothing here can look through them just now. */
  async function looked() {
    setProblem(null);
    try {
      const own = await checked(words.trim(), limit);
      const typed = own && beside && beside(own.words);
      const also = typed && (await checked(typed, limit));
      if (!own || (typed && !also)) return null;
      return { words: own.words, more: { ...(also && { rendering: also.words }), ...((own.sure || (also && also.sure)) && { sure: true }) } };
    } catch {
      setProblem({ text: t("There is no network right now. Try again in a while.") });
      return null;
    }
  }

  return html`<form class="field" onSubmit=${submit}>
    <label for=${id} class=${asked ? "visually-hidden" : null} dir="auto">${label}</label>
    ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    <textarea id=${id} name=${name} ref=${field} class="input" rows=${rows} dir="auto" autocomplete="off"
      aria-describedby=${hint ? `${id}-hint` : null} value=${words}
      onInput=${(event) => setDraft(name, event.target.value)}></textarea>
    <${Room} left=${left} />
    <${Problem} error=${problem} />
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
