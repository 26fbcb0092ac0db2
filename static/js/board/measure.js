// How wide words are and how much room there is, in the board's unit, before anything is drawn.

import { createContext, signal, useContext, useLayoutEffect, useState } from "../html.js";
import { pageStarts } from "./fit.js";

const WIDTH = 1920;
const HEIGHT = 1080;
const HEADER = 148;
const MARGIN = { side: 56, top: 28, bottom: 20 };
const SAMPLE = 100; // px: letters are measured once at this size and scaled

let pen = null;
/** Letters of the typeface have arrived `turn` times: each script's when it is first written. `measure` measures with them. */
const typeface = signal({ turn: 0, measure: measuring() });

/** From a size and weight to a function from a word to its width: the same one for the same, so that one can remember by it. */
function measuring() {
  const known = new Map();
  const made = new Map();
  return (size, weight = 550) => {
    const key = `${size} ${weight}`;
    if (!made.has(key)) made.set(key, (word) => width(word, weight, known) * size);
    return made.get(key);
  };
}

function width(word, weight, known) {
  const key = `${weight}${word}`;
  if (!known.has(key)) {
    pen.font = pen.fontOf(weight);
    known.set(key, pen.measureText(word).width / SAMPLE);
  }
  return known.get(key);
}

function ready() {
  pen = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(document.body);
  const use = (weight) => `${weight} ${SAMPLE}px ${fontFamily}`;
  pen.fontOf = use;
  pen.textRendering = "geometricPrecision"; // as the board's own letters: as wide in small as in large
  document.fonts.addEventListener("loadingdone", () => {
    typeface.value = { turn: typeface.value.turn + 1, measure: measuring() };
  });
  for (const weight of [550, 700]) document.fonts.load(use(weight));
}

/** `useMeasure()(size, weight)` gives a function from a word to its width; another one once letters of the typeface have arrived. */
export function useMeasure() {
  if (!pen) ready();
  return typeface.value.measure;
}

/** `{element, size, notes, note, safe, less}` of the board, given to all that is drawn on it (see board.js, flip.js). */
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

/** What is left for notes under the header; `less` is what else the step has there, besides what every sheet has. */
export function useRoom(less = 0) {
  const { size, less: always } = useContext(SheetRoom);
  return {
    width: size.width - 2 * MARGIN.side,
    height: size.height - HEADER - MARGIN.top - MARGIN.bottom - always - less,
  };
}

const SLACK = 16; // letters reach this much outside tight lines without anything being cut

function hangsOver(box, unit) {
  return box.scrollHeight > box.clientHeight + SLACK * unit || box.scrollWidth > box.clientWidth + 2;
}

/**
 * Where the pages of so many things begin, which are as long as people have made them: `[starts, fewer]`, at first with `most` on
 * each. `fewer(page)` is for `useFitting`: what is called when those of the page that is shown are too much. Of one there is no less.
 *
 * A division stays while `key`, what is divided, and the room do: of words that are added to what stands there only those move
 * that no longer have room on their page, and nothing on a page before.
 */
export function useDivision(key, count, most) {
  const { size, less } = useContext(SheetRoom);
  const [tried, setTried] = useState({ key: "", sizes: [] });
  const full = `${key} ${size.width} ${size.height} ${less} ${typeface.value.turn}`;
  const starts = pageStarts(count, most, tried.key === full ? tried.sizes : []);
  const sizes = starts.map((start, at) => (at + 1 < starts.length ? starts[at + 1] : count) - start);
  const fewer = (page) =>
    sizes[page - 1] > 1 ? () => setTried({ key: full, sizes: [...sizes.slice(0, page - 1), sizes[page - 1] - 1] }) : undefined;
  return [starts, fewer];
}

/**
 * Words that must fit: `[ref, level]`, where the level rises until nothing hangs over the edge of the element.
 * `key` says what is drawn: another key begins from 0 again. `tooMuch` is called when they hang over at the last level.
 */
export function useFitting(levels, key, tooMuch) {
  const [tried, setTried] = useState({ key: "", level: 0 });
  const [ref] = useState({ current: null });
  const [, lookAgain] = useState(null);
  const { element, size, less } = useContext(SheetRoom);
  const full = `${key} ${size.width} ${size.height} ${less} ${typeface.value.turn}`;
  const level = tried.key === full ? tried.level : 0;
  useLayoutEffect(() => {
    const unit = element.current.clientWidth / size.width;
    if (!ref.current || !hangsOver(ref.current, unit)) return;
    if (level < levels - 1) setTried({ key: full, level: level + 1 });
    else if (tooMuch) tooMuch();
  });
  useLayoutEffect(() => {
    if (!ref.current) return undefined;
    // What stands beside it may come later and take of its room.
    const watch = new ResizeObserver(([{ contentRect }]) => lookAgain(contentRect.height));
    watch.observe(ref.current);
    return () => watch.disconnect();
  }, [ref.current]);
  return [ref, level];
}
