// Our own dialogs: one that holds anything, and one that asks before something that cannot be taken back.

import { signal } from "@preact/signals";
import { html, useEffect, useId, useRef } from "../html.js";
import { t } from "../i18n.js";

function modal(dialog) {
  dialog.showModal();
  return () => dialog.open && dialog.close();
}

const REACHED = "a[href], button, input, select, textarea, summary";

/** In a browser without dialogs (Safari before 15.4): over everything, and the keyboard stays in it. */
function byHand(dialog, onClose) {
  const inside = () => [...dialog.querySelectorAll(REACHED)].filter(({ offsetParent, disabled }) => offsetParent && !disabled);
  const onKey = (event) => {
    if (event.key === "Escape") onClose();
    if (event.key !== "Tab") return;
    const all = inside();
    const [from, to] = event.shiftKey ? [all[0], all[all.length - 1]] : [all[all.length - 1], all[0]];
    if (document.activeElement !== from && dialog.contains(document.activeElement)) return;
    event.preventDefault();
    if (to) to.focus();
  };
  dialog.setAttribute("open", "");
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-modal", "true");
  dialog.classList.add("by-hand");
  document.addEventListener("keydown", onKey);
  (dialog.querySelector("[autofocus]") || inside()[0] || dialog).focus();
  return () => document.removeEventListener("keydown", onKey);
}

/** The keyboard goes to the dialog and, when it closes, back to where it was. Escape closes. */
export function Dialog({ title, onClose, wide = false, children }) {
  const box = useRef(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    const dialog = box.current;
    const close = dialog.showModal ? modal(dialog) : byHand(dialog, onClose);
    return () => {
      close();
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
