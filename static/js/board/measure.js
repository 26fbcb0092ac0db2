// How wide words are and how much room there is, in the board's unit, before anything is drawn.

import { createContext, signal, useContext, useLayoutEffect, useMemo, useState } from "../html.js";

const WIDTH = 1920;
const HEIGHT = 1080;
const HEADER = 148;
const MARGIN = { side: 56, top: 28, bottom: 20 };
const SAMPLE = 100; // px: letters are measured once at this size and scaled

/** Counts up when the typeface has arrived: what was measured before is measured again. */
const typeface = signal(0);
let pen = null;
let known = new Map();

function ready() {
  pen = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(document.body);
  const use = (weight) => `${weight} ${SAMPLE}px ${fontFamily}`;
  pen.fontOf = use;
  Promise.all([550, 700].map((weight) => document.fonts.load(use(weight)))).then(() => {
    known = new Map();
    typeface.value += 1;
  });
}

function width(word, weight) {
  const key = `${weight}${word}`;
  if (!known.has(key)) {
    pen.font = pen.fontOf(weight);
    known.set(key, pen.measureText(word).width / SAMPLE);
  }
  return known.get(key);
}

/** `useMeasure()(size, weight)` gives a function from a word to its width; another one once the typeface has arrived. */
export function useMeasure() {
  if (!pen) ready();
  return useMemo(() => (size, weight = 550) => (word) => width(word, weight) * size, [typeface.value]);
}

/** `{element, size, notes}` of the board, given to all that is drawn on it (see board.js, flip.js). */
export const SheetRoom = createContext(null);

/** An element's `{width, height}` in units. */
export function useSize(ref) {
  const [size, setSize] = useState({ width: WIDTH, height: HEIGHT });
  useLayoutEffect(() => {
    const measure = () => {
      const { clientWidth, clientHeight } = ref.current;
      const unit = Math.min(clientWidth / WIDTH, clientHeight / HEIGHT) || 1;
      const now = { width: Math.round(clientWidth / unit), height: Math.round(clientHeight / unit) };
      setSize((was) => (was.width === now.width && was.height === now.height ? was : now));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(ref.current);
    return () => watch.disconnect();
  }, []);
  return size;
}

/** What is left for notes under the header; `less` is what else stands there. */
export function useRoom(less = 0) {
  const { size } = useContext(SheetRoom);
  return {
    width: size.width - 2 * MARGIN.side,
    height: size.height - HEADER - MARGIN.top - MARGIN.bottom - less,
  };
}

const SLACK = 16; // letters reach this much outside tight lines without anything being cut

function hangsOver(box, unit) {
  return box.scrollHeight > box.clientHeight + SLACK * unit || box.scrollWidth > box.clientWidth + 2;
}

/**
 * Words that must fit: `[ref, level]`, where the level rises until nothing hangs over the edge of the element.
 * `key` says what is drawn: another key begins from 0 again.
 */
export function useFitting(levels, key) {
  const [tried, setTried] = useState({ key: "", level: 0 });
  const { element, size } = useContext(SheetRoom);
  const full = `${key} ${size.width} ${size.height} ${typeface.value}`;
  const level = tried.key === full ? tried.level : 0;
  const ref = useFittingRef((box) => {
    const unit = element.current.clientWidth / size.width;
    if (level < levels - 1 && hangsOver(box, unit)) setTried({ key: full, level: level + 1 });
  });
  return [ref, level];
}

function useFittingRef(check) {
  const [ref] = useState({ current: null });
  useLayoutEffect(() => {
    if (ref.current) check(ref.current);
  });
  return ref;
}
