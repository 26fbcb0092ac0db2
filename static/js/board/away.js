// Whether whoever leads is away: no line of theirs has been open for a while. The room is told, so that it need not wonder.

import { computed, effect, signal } from "@preact/signals";
import { pulse } from "../connection.js";

const PATIENCE = 20_000; // a page that is loaded anew, or a laptop that changes networks, is nobody's business

/** Somebody steers from this very page, and is here. */
export const steered = signal(false);

const alone = computed(() => Boolean(pulse.value) && pulse.value.leading === 0 && !steered.value);

export const leadAway = signal(false);

effect(() => {
  const clock = alone.value && setTimeout(() => (leadAway.value = true), PATIENCE);
  return () => {
    clearTimeout(clock);
    leadAway.value = false;
  };
});
