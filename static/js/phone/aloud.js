// What Listen reads: the screen as it stands, from top to bottom.

// Each is read whole; what is closed, or only there for the ear, is not there to be read.
const READ = "h1, h2, h3, p, li, summary, label, .choice, .result-row";
const NOT = "button *, .visually-hidden, [role=timer] *";

/** The sentences, in order. */
export const aloud = () =>
  [...document.querySelectorAll(".screen *")]
    .filter((it) => it.matches(READ) && it.getClientRects().length && !it.matches(NOT) && !it.parentElement.closest(READ))
    .map(words);

/** Its text, without what is a button in it, or a drawing. */
function words(it) {
  const walk = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
  let said = "";
  while (walk.nextNode()) if (!walk.currentNode.parentElement.closest("button, [aria-hidden]")) said += ` ${walk.currentNode.data}`;
  return said.replace(/\s+/g, " ").trim();
}
