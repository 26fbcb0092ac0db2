// Our own dialogs: one that holds anything, and one that asks before something that cannot be taken back.

import { signal } from "@preact/signals";
import { html, useEffect, useId, useRef } from "../html.js";
import { t } from "../i18n.js";

/** The keyboard goes to the dialog and, when it closes, back to where it was. Escape closes. */
export function Dialog({ title, onClose, wide = false, children }) {
  const box = useRef(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    const dialog = box.current;
    dialog.showModal();
    return () => {
      if (dialog.open) dialog.close();
      if (before && before.isConnected) before.focus();
    };
  }, []);
  return html`<dialog
    ref=${box}
    class=${wide ? "dialog wide" : "dialog"}
    aria-labelledby=${heading}
    onCancel=${(event) => {
      event.preventDefault();
      onClose();
    }}
  >
    <h2 id=${heading}>${title}</h2>
    ${children}
  </dialog>`;
}

const question = signal(null);

/** `{title, lines, yes, no}` → a promise of true or false. Nothing is done unless somebody says yes. */
export function ask(what) {
  return new Promise((resolve) => {
    question.value = { ...what, resolve };
  });
}

/** Where questions are put: once on the page. */
export function Question() {
  const asked = question.value;
  if (!asked) return null;
  const answer = (yes) => {
    question.value = null;
    asked.resolve(yes);
  };
  return html`<${Dialog} key=${asked.title} title=${asked.title} onClose=${() => answer(false)}>
    ${(asked.lines || []).map((line) => html`<p>${line}</p>`)}
    <div class="choices">
      <button class="button" type="button" autofocus onClick=${() => answer(false)}>
        ${asked.no || t("No, not now")}
      </button>
      <button class="button primary" type="button" onClick=${() => answer(true)}>${asked.yes}</button>
    </div>
  <//>`;
}
