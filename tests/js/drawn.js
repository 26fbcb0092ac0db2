// Draws a component without a browser, to read what it says: just enough of a document for preact.

import { render } from "preact";

class Fake {
  constructor(localName, data) {
    Object.assign(this, { localName, data, nodeType: localName ? 1 : 3, childNodes: [], attributes: {}, hears: {}, onclick: null, parentNode: null, style: { setProperty() {} } });
  }

  get firstChild() {
    return this.childNodes[0] || null;
  }

  get nextSibling() {
    const beside = this.parentNode.childNodes;
    return beside[beside.indexOf(this) + 1] || null;
  }

  insertBefore(child, before) {
    child.remove();
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
  }

  appendChild(child) {
    this.insertBefore(child, null);
  }

  removeChild(child) {
    child.remove();
  }

  remove() {
    if (this.parentNode) this.parentNode.childNodes = this.parentNode.childNodes.filter((each) => each !== this);
    this.parentNode = null;
  }

  setAttribute(name, value) {
    this.attributes[name] = String(value);
  }

  removeAttribute(name) {
    delete this.attributes[name];
  }

  addEventListener(name, listener) {
    this.hears[name] = listener;
  }

  removeEventListener(name) {
    delete this.hears[name];
  }

  setCustomValidity(words) {
    this.validity = words;
  }

  press() {
    if (this.hears.click) this.hears.click.call(this, { type: "click" });
  }

  get textContent() {
    return this.data === undefined ? this.childNodes.map((each) => each.textContent).join(" ") : String(this.data);
  }

  /** All elements of that name inside. */
  all(localName) {
    return this.childNodes.flatMap((each) => [...(each.localName === localName ? [each] : []), ...each.all(localName)]);
  }
}

const deaf = { addEventListener() {}, removeEventListener() {} };
globalThis.ResizeObserver = function ResizeObserver() {
  return { observe() {}, disconnect() {} };
};
globalThis.getComputedStyle = () => ({ fontFamily: "serif" });
globalThis.matchMedia = () => ({ ...deaf, matches: false });
globalThis.window = { ...deaf, matchMedia: globalThis.matchMedia, WebSocket: Object };
globalThis.location = { hash: "", search: "", pathname: "/" };
globalThis.requestAnimationFrame = () => 0;
globalThis.cancelAnimationFrame = () => {};
globalThis.document = {
  ...deaf,
  body: { dataset: {} },
  documentElement: { ...new Fake("html"), clientWidth: 1920 },
  createElement: () => ({ getContext: () => ({ measureText: () => ({ width: 1 }) }) }), // what the board measures words on
  createElementNS: (_, name) => new Fake(name),
  createTextNode: (data) => new Fake("", data),
  querySelectorAll: () => [],
  fonts: { load: () => new Promise(() => {}), addEventListener() {} },
};
let last = null;

/** The page's root, with it drawn inside and what was drawn before gone, as it is before any effect has run. */
export function drawn(vnode) {
  if (last) render(null, last);
  last = new Fake("body");
  render(vnode, last);
  return last;
}

/** What it says, in English and in one line. */
export const said = (vnode) => drawn(vnode).textContent.replace(/\s+/g, " ").trim();

const { html } = await import("../../static/js/html.js");
const { SheetRoom } = await import("../../static/js/board/measure.js");
const ROOM = { element: { current: { clientWidth: 1920 } }, size: { width: 1920, height: 1080 }, notes: {}, note: "", safe: 0, less: 0 };

/** What a board draws, in the room it has. */
export const onBoard = (drawing) => html`<${SheetRoom.Provider} value=${ROOM}>${drawing}<//>`;
