// The red thread: a line across the top of every screen that forms the figure of the phase one is in.

import { html } from "../html.js";

// Same viewBox for all, both ends at (0,70) and (120,70), so that any figure slots into the line.
const FIGURES = {
  preparation: "M0 70C14 70 20 36.5 41.5 36.5C62 36.5 64 70 81 70C91 70 93.5 57 101 57C108 57 110 70 120 70",
  critique:
    "M0 70C18 70 28 67 33 51C39 30 52 25 63 19C78 11 97 13 100 28C103 45 89 66 70 68C53 69 40 58 42 46" +
    "C44 33 62 20 76 21C90 22 93 34 89 44C84 57 73 65 62 63C50 61 45 52 51 43C56 35 66 31 75 33C85 35 90 43 95 52" +
    "C101 63 108 70 120 70",
  vision: "M0 70H27.5C27.5 52 42 37.5 60 37.5S92.5 52 92.5 70H120M60 8V23M14.5 27L26 37M105.5 27L94 37",
  realisation:
    "M0 70C30 70 48 62 60 46.5C69 31 80 20 92 20C102 20 107 27 106 36C105 48 90 52 60 46.5" +
    "C30 52 15 48 14 36C13 27 18 20 28 20C40 20 51 31 60 46.5C72 62 90 70 120 70",
  follow_up:
    "M0 70C30 69.5 46 67 60 62C77 56 87 48 87 36C87 21 75 10 60 10S33 21 33 36C33 48 43 56 60 62C74 67 90 69.5 120 70",
};

/** A phase's figure by itself, for lists of phases. */
export function Figure({ phase }) {
  return html`<svg class="figure" viewBox="0 0 120 80" aria-hidden="true">
    <path d=${FIGURES[phase] || FIGURES.preparation} />
  </svg>`;
}

/** The whole line with the phase's figure in it; the word for the phase stands beside it. */
export function Thread({ phase }) {
  return html`<div class="thread" aria-hidden="true"><${Figure} phase=${phase} /></div>`;
}
