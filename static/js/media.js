// Media queries that are followed: Safari before 14 knows them by an older name only.

import { signal } from "./html.js";

/** Whether `query` holds, as a signal. */
export function follow(query) {
  const list = window.matchMedia(query);
  const holds = signal(list.matches);
  const change = () => (holds.value = list.matches);
  if (list.addEventListener) list.addEventListener("change", change);
  else list.addListener(change);
  return holds;
}
