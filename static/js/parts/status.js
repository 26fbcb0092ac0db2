// How it goes with a promise: six marks with six words, and the silence when nobody has said anything.

import { html } from "../html.js";
import { t } from "../i18n.js";

export const STATUSES = ["not_begun", "infancy", "under_way", "ready", "done", "ended"];

export function statusWord(status) {
  const words = {
    not_begun: t("Not begun"),
    infancy: t("In its infancy"),
    under_way: t("Under way"),
    ready: t("Ready to start"),
    done: t("Done"),
    ended: t("Ended"),
  };
  return words[status] || t("Nothing heard");
}

const ring = html`<circle class="line" cx="32" cy="32" r="27" />`;
const MARKS = {
  not_begun: () => ring,
  infancy: () => [ring, html`<circle class="solid" cx="32" cy="32" r="9" />`],
  under_way: () => [ring, html`<path class="solid" d="M32 5a27 27 0 010 54z" />`],
  ready: () => [ring, html`<path class="solid" d="M24.5 18.5L46 32 24.5 45.5z" />`],
  done: () => html`<circle class="solid line" cx="32" cy="32" r="27" /><path class="hollow" d="M20 33l8.5 8.5L45 24" />`,
  ended: () => html`<path class="line" d="M7 7h50v50H7z" /><path class="line" d="M19 32h26" />`,
  silent: () => html`<circle class="line silence" cx="32" cy="32" r="27" />`,
};

/** The mark alone; the word always stands beside it. */
export function StatusMark({ status }) {
  const draw = MARKS[status] || MARKS.silent;
  return html`<svg class="status-mark" viewBox="0 0 64 64" aria-hidden="true">${draw()}</svg>`;
}

/** Mark and word; `note` is what the group wrote. Without a status: nothing heard. */
export function Status({ status, note, children }) {
  return html`<div class=${status ? "status" : "status status-silent"}>
    <${StatusMark} status=${status} />
    <div>
      <p class="status-word">${statusWord(status)}</p>
      ${note && html`<p class="status-note" dir="auto">${note}</p>`}
      ${children}
    </div>
  </div>`;
}

/** From then to now: the thread, cut when nothing has been heard. */
export function StatusThread({ cut }) {
  const path = cut ? "M0 10C22 10 28 34 46 35C58 36 56 10 46 12C38 14 44 34 62 36C72 37 74 30 76 27" : "M0 32H120";
  return html`<svg class="status-thread" viewBox="0 0 120 64" preserveAspectRatio="none" aria-hidden="true">
    <path d=${path} vector-effect="non-scaling-stroke" />
  </svg>`;
}
