// The board's own window: over the whole screen, and the screen kept awake where the browser allows it.

import { signal } from "../html.js";

export const isFull = signal(false);
/** Whether the browser keeps the screen awake for us just now. */
export const isAwake = signal(false);

export const canFill = () => document.fullscreenEnabled;
export const canWake = () => Boolean(navigator.wakeLock);

let wanted = canWake();
let lock = null;

export function turnFull() {
  const turning = isFull.value ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  turning.catch(() => {}); // a browser may refuse, and the button still says what is so
}

export function turnAwake() {
  wanted = !isAwake.value;
  if (wanted) hold();
  else lock.release();
}

async function hold() {
  try {
    lock = await navigator.wakeLock.request("screen");
    isAwake.value = true;
    lock.addEventListener("release", () => (isAwake.value = false));
  } catch {
    isAwake.value = false; // the battery is low, or the window is behind others: asked again when it is seen
  }
}

/** Begin to keep the screen awake. The browser lets go of it whenever the window is hidden. */
export function watch() {
  document.addEventListener("fullscreenchange", () => (isFull.value = Boolean(document.fullscreenElement)));
  const ask = () => document.visibilityState === "visible" && wanted && !isAwake.value && hold();
  document.addEventListener("visibilitychange", ask);
  ask();
}
