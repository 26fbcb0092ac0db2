// How the styleguide lays out a component: its name, and each state in a figure of its own.

import { SheetRoom, useSize } from "../board/measure.js";
import { html, useRef } from "../html.js";

const PHASES = ["preparation", "critique", "vision", "realisation", "follow_up"];

/** `states` are `[caption, what is drawn]`. */
export function Component({ name, states, wide = false }) {
  return html`<section><h2 class="guide-name" lang="en">${name}</h2><div class="guide-states">
    ${states.map(([caption, drawn]) => html`<figure key=${caption} class=${wide ? "guide-wide" : ""}>
      <figcaption lang="en">${caption}</figcaption>${drawn}
    </figure>`)}
  </div></section>`;
}

const NO_NOTE = { text: "", size: 0, height: 0 };

/** A part of the board on a board of its own, since it is drawn in the board's unit. */
export function OnBoard({ children }) {
  const element = useRef(null);
  const notes = useRef(null);
  const size = useSize(element);
  return html`<div class="guide-board"><div class="board" ref=${element}>
    <${SheetRoom.Provider} value=${{ element, notes, size, note: NO_NOTE, safe: 0, less: 0 }}>${children}<//>
  </div></div>`;
}

const Swatch = ({ name, on }) => html`<div class="guide-swatch" style=${{ background: `var(--${name})`, color: on }}>--${name}</div>`;

/** What each phase lends to whatever is inside it. */
export const Tokens = () => html`<${Component} name="Tokens" states=${PHASES.map((phase) => [phase, html`<div data-phase=${phase} lang="en">
  <${Swatch} name="accent" on="var(--paper)" /><${Swatch} name="note" on="var(--ink)" /><${Swatch} name="wall" on="var(--ink)" />
  <${Swatch} name="paper" on="var(--ink2)" /><${Swatch} name="warn" on="var(--ink)" />
</div>`])} />`;
