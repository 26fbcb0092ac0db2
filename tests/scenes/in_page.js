// What the scenes need inside a page, before its own scripts: a pulse of a room that is not there, a network that can be
// cut, and eyes for what runs over, is cut off or covered.

window.scenes = (() => {
  const scenes = { beat: {} };

  // ---- the lines to the server

  const lines = [];
  const Real = window.WebSocket;
  const handler = Object.getOwnPropertyDescriptor(Real.prototype, "onmessage");
  let cut = false;

  const isPulse = ({ data }) => typeof data === "string" && data.startsWith('42["pulse"');
  function changed(data) {
    const [name, said] = JSON.parse(data.slice(2));
    return `42${JSON.stringify([name, { ...said, ...scenes.beat }])}`;
  }

  window.WebSocket = class extends Real {
    constructor(address, ...more) {
      super(cut ? "ws://127.0.0.1:9" : address, ...more);
      lines.push(this);
    }
    set onmessage(heard) {
      handler.set.call(this, (event) => heard(isPulse(event) ? { data: changed(event.data) } : event));
    }
  };

  scenes.cutLines = () => {
    cut = true;
    for (const line of lines) line.close();
  };

  // ---- rest

  const still = (one) => one.playState !== "running" || one.effect.getComputedTiming().endTime > 3000;
  const settled = () =>
    document.getAnimations().every(still) &&
    [...document.images].every((one) => one.complete) &&
    !document.querySelector(".qr:not(:has(img))");

  /** Once what moves has come to rest and what is fetched is there; or after three seconds. */
  scenes.rest = () =>
    new Promise((good) => {
      const last = Date.now() + 3000;
      const look = () => (settled() || Date.now() > last ? good() : setTimeout(look, 40));
      requestAnimationFrame(() => requestAnimationFrame(look));
    });

  // ---- eyes

  const QUIET = ".visually-hidden, .skip-link, noscript, [hidden], script, style, option, title";
  const OWN = ".note, .idea, input, textarea, .address, .long-link, [dir=ltr]";
  const hides = (value) => value === "hidden" || value === "clip";
  const shown = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !it.closest(QUIET);
  const short = (text) => text.trim().replace(/\s+/g, " ").slice(0, 60);
  const nameOf = (it) => [it.tagName.toLowerCase(), ...it.classList].join(".");

  /** Every text one can see: `[element, text, its boxes, node]`. */
  function texts() {
    const front = document.querySelector("dialog[open]");
    const walk = document.createTreeWalker(front || document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (!node.data.trim() || !shown(node.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      if (boxes.length) found.push([node.parentElement, node.data, boxes, node]);
    }
    return found;
  }
  scenes.texts = () => texts().map(([it, text]) => [nameOf(it), text]);

  /** Which parent cuts the text, and whether one could scroll to the rest of it. A line's box is taller than its letters. */
  function cutBy(it, boxes) {
    for (let over = it; over && over !== document.body; over = over.parentElement) {
      const { overflowX, overflowY, position, textOverflow } = getComputedStyle(over);
      if (/auto|scroll/.test(overflowX + overflowY)) return { scrolls: true };
      const box = over.getBoundingClientRect();
      const sideways = hides(overflowX) && boxes.some((b) => b.left < box.left - 2 || b.right > box.right + 2);
      const down = hides(overflowY) && boxes.some((b) => b.top < box.top - b.height / 3 || b.bottom > box.bottom + b.height / 3);
      const dots = over === it && textOverflow === "ellipsis" && hides(overflowX) && it.scrollWidth > it.clientWidth + 1;
      if (sideways || down || dots) return { by: over };
      if (position === "fixed") break;
    }
    return {};
  }

  function coveredBy(it, [box]) {
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return top && top !== it && !top.contains(it) && !it.contains(top) ? top : null;
  }

  /** A word that goes on on the next line without a hyphen. People's own words may be longer than any line. */
  function brokenWord(node) {
    const range = document.createRange();
    for (const { 0: word, index } of node.data.matchAll(/[^\s\u00ad-]{4,}/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const [first, ...more] = range.getClientRects();
      if (first && more.some((box) => box.top > first.top + first.height / 2)) return word;
    }
    return "";
  }

  /** What is wrong, in words. `fixed`: a picture that cannot be scrolled, where nothing may lie over anything. */
  scenes.look = (fixed) => {
    const found = new Set();
    const say = (what, it, text) => found.add(`${what}: ${nameOf(it)} "${short(text)}"`);
    const room = document.documentElement;
    if (room.scrollWidth > innerWidth + 1) found.add(`wider than the window: ${room.scrollWidth} > ${innerWidth}`);
    for (const [it, text, boxes, node] of texts()) {
      const word = boxes.length > 1 && !it.closest(OWN) && brokenWord(node);
      if (word) say(`broken word (${word})`, it, text);
      const { scrolls, by } = cutBy(it, boxes);
      if (by) say("cut off", by, text);
      const beside = !scrolls && boxes.some((b) => b.left < -1 || b.right > innerWidth + 1);
      const below = fixed && boxes.some((b) => b.bottom > innerHeight + 1 || b.top < -1);
      if (beside || below) say("over the edge", it, text);
      const top = fixed && !by && coveredBy(it, boxes);
      if (top) say(`covered by ${nameOf(top)}`, it, text);
    }
    for (const it of document.querySelectorAll("button, input, textarea, select, a.button, summary, img, .qr")) {
      const { left, right, width } = it.getBoundingClientRect();
      if (width > 2 && shown(it) && (left < -1 || right > innerWidth + 1)) say("over the edge", it, it.textContent || it.name || "");
    }
    return [...found];
  };

  const TOUCHED = "button, a.button, input:not([type=radio]):not([type=checkbox]), textarea, select, summary";

  /** What is touched and is less than 48 px; a link in the middle of words need not be. */
  scenes.small = () =>
    [...document.querySelectorAll(TOUCHED)]
      .filter(shown)
      .map((it) => [it, it.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 2 && (height < 47.5 || width < 47.5))
      .map(([it, { width, height }]) => `small to touch: ${nameOf(it)} "${short(it.textContent || it.name || "")}" ${Math.round(width)}×${Math.round(height)}`);

  return scenes;
})();
