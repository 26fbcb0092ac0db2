// That words are longer than there is room for, and by how much: nothing that is pasted is cut off.

import { tn } from "../i18n.js";

/** In letters, as the server counts them; "" where they are not too long. */
export function tooLong(words, most) {
  const over = [...String(words).trim()].length - most;
  return over > 0 ? tn("{n} character too many. Make it a little shorter.", "{n} characters too many. Make it a little shorter.", over) : "";
}
