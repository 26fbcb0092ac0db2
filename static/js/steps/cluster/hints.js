// Suggestions while sorting, asked for and kept: what looks like the same idea, and the nearest themes.

import { effect, signal, useEffect } from "../../html.js";
import { all, get } from "../../store.js";
import { workshop } from "../../current.js";
import { post } from "../../post.js";
import { may } from "../../lead/may.js";

const KEPT = "not-alike";
/** Asked once it has been calm for so long: a lead who sorts quickly is not to be worked for at each key. */
const CALM = 1200;

const NONE = [];
const NOTHING = { same: {}, near: {} };
export const hints = signal(NOTHING);
/** Pairs somebody has said are different, for as long as this window is open. */
export const different = signal(new Set(kept()));

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) || [];
  } catch {
    return [];
  }
}

const pair = (a, b) => [a, b].sort().join(" ");

/** Two are not the same; it is not suggested again. */
export function part(a, b) {
  different.value = new Set(different.value).add(pair(a, b));
  try {
    sessionStorage.setItem(KEPT, JSON.stringify([...different.value]));
  } catch {
    // Then it lasts until the page is loaded again.
  }
}

const stands = (idea) => idea && !idea.hidden && !idea.merged_into;

/** The ideas that look like this one and still stand by themselves. */
export function looksLike(idea) {
  return (hints.value.same[idea.id] || NONE)
    .map((id) => get("idea", id))
    .filter((other) => stands(other) && other.step === idea.step && !different.value.has(pair(idea.id, other.id)));
}

/** The themes an idea that is unsorted is nearest to, as they stand now. */
export function nearest(idea, themes) {
  if (themes.some((theme) => theme.id === idea.theme)) return [];
  return (hints.value.near[idea.id] || []).map((id) => themes.find((theme) => theme.id === id)).filter(Boolean);
}

/** Ask for suggestions while the step is on the screen, whenever what is sorted has changed and it is calm again. */
export function useHints(step) {
  useEffect(() => {
    if (!may("merge_ideas")) return undefined; // whoever looks on is suggested nothing
    let timer = 0;
    let over = false;
    const ask = async () => {
      try {
        const found = await post(`/w/${workshop().id}/hints`, { step: step.id });
        if (!over) hints.value = found;
      } catch {
        // Without suggestions one sorts as before; the next change asks again.
      }
    };
    const stop = effect(() => {
      all("idea");
      all("theme");
      clearTimeout(timer);
      timer = setTimeout(ask, CALM);
    });
    return () => {
      over = true;
      stop();
      clearTimeout(timer);
      hints.value = NOTHING;
    };
  }, [step.id]);
}
