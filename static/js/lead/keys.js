// The lead's keys: a step adds its own on top of the page's; letters are off inside fields and can be turned off.

import { signal, useEffect, useRef } from "../html.js";
import { keep } from "../keep.js";

const KEPT = "lead:letters";

/** Whether keys that are a single sign do anything. */
export const letters = signal(true);

keep.read(KEPT).then((kept) => (letters.value = kept !== "off"));

export function setLetters(on) {
  letters.value = on;
  keep.write(KEPT, on ? "on" : "off");
}

/** Those that go on while held: from row to row. Held, "on" would go through the whole day. */
const REPEATED = ["ArrowUp", "ArrowDown"];

const layers = []; // the newest is asked first

/** `keys` is `{key: what to do}`; a key is KeyboardEvent.key in lower case, with "ctrl+" before it where held. */
export function useKeys(keys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    layers.push(latest);
    return () => void layers.splice(layers.indexOf(latest), 1);
  }, []);
}

const FIELD = "input, textarea, select, [contenteditable]";

/** Radios and boxes take no letters, but arrows are theirs. */
const inField = (target) => target instanceof Element && Boolean(target.closest(FIELD));

function nameOf(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

function onKey(event) {
  if (event.defaultPrevented || event.altKey || event.isComposing) return;
  if (inField(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !letters.value) return;
  const name = nameOf(event);
  for (let i = layers.length - 1; i >= 0; i -= 1) {
    const run = layers[i].current[name];
    if (run) {
      event.preventDefault();
      if (!event.repeat || REPEATED.includes(name)) run(event);
      return;
    }
  }
}

document.addEventListener("keydown", onKey);
