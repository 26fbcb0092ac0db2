// Where the keyboard and a screen reader stand when what they stood on is gone: on what came in its place, or on what
// was before it, and not at the top of the page.

const HEADINGS = "h1, h2, h3";
const PLACES = `${HEADINGS}, .place, button, a[href], summary`; // "place": what is asked, before what answers it
const SOON = 50; // ms: what gives the focus away itself goes first

let around = []; // what has the focus and what it stands in, from the inside out
let known = []; // the places there were then,
let before = []; // and those of them above it
let wrote = false; // whether it was a field

const places = (within, which = PLACES) => [...within.querySelectorAll(which)].filter(isShown);
// What lies in something folded has its rectangles in some browsers.
const FOLDED = "details:not([open]) > :not(summary)";
const isShown = (it) => it.isConnected && it.getClientRects().length > 0 && !it.closest(FOLDED);

function remember({ target }) {
  around = [];
  for (let it = target; it !== document.body && it; it = it.parentElement) around.push(it);
  wrote = target.matches("textarea, input");
  known = places(document);
  before = known.filter((it) => it.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/**
 * Within a screen its heading, when the whole of it is another. Taken out of a field one goes on typing: then nothing that
 * a space or Enter could press.
 */
function placeIn(within) {
  if (within.id === "app") return within.querySelector("h1");
  const now = places(within, wrote ? HEADINGS : PLACES);
  const last = now.filter((it) => before.includes(it)).pop();
  const next = now[now.indexOf(last) + 1];
  return next && !known.includes(next) ? next : last || next;
}

function stand() {
  const [lost] = around;
  if (!lost || isShown(lost) || !document.activeElement || document.activeElement !== document.body) return;
  const place = around.filter(isShown).map(placeIn).find(Boolean);
  if (!place) return; // what comes is still being fetched: at the next change
  around = [];
  if (/^[HPL]/.test(place.tagName)) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** From now on. */
export function keepFocus() {
  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(stand, SOON);
  };
  document.addEventListener("focusin", remember);
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true, attributeFilter: ["hidden", "open"] });
}
