// What the lead has opened on the board, and which page of it: board, console and phones read it alike.

/** A step's `focus` names what is opened and which page of it: "", "theme", "theme:2" or ":2". */
export function focusOf(step) {
  const [on, page] = step.focus.split(":");
  return { on, page: Number(page) || 0 };
}

/** The `on` of the command `focus` that shows a page; page 0 lets them turn by themselves. */
export const focusOn = (on, page = 0) => (page ? `${on}:${page}` : on);
