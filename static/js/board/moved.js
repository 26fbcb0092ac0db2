// The note that was just moved between themes: for a moment it hangs in the header, then it travels to its place.

import { useEffect, useRef, useState } from "../html.js";

const HOLD = 1200;
const HOLD_CALM = 2000; // instead of a journey: the places stay marked longer

const hold = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? HOLD_CALM : HOLD);

/** `{id, text, from}` or null. Many at once (a merge, a reload) are just shown where they are, and so is all that is not `shown`. */
export function useMoved(notes, shown) {
  const seen = useRef({ themes: null, moved: null });
  const [, draw] = useState(0);
  const { themes } = seen.current;
  const changed = themes ? notes.filter(({ id, theme }) => themes.has(id) && themes.get(id) !== theme) : [];
  if (changed.length === 1 && shown) {
    const [{ id, text }] = changed;
    seen.current.moved = { id, text, from: themes.get(id) };
  } else if (changed.length > 1 || !shown) {
    seen.current.moved = null;
  }
  seen.current.themes = new Map(notes.map(({ id, theme }) => [id, theme]));
  const { moved } = seen.current;
  useEffect(() => {
    const over = () => {
      seen.current.moved = null;
      draw((n) => n + 1);
    };
    const clock = moved && setTimeout(over, hold());
    return () => clearTimeout(clock);
  }, [moved]);
  return moved;
}
