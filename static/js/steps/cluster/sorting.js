// What the lead sorts: ideas in sections (unsorted first, then the themes), the filter, and which idea is chosen.

import { isLate } from "../../board/seen.js";
import { computed, signal } from "../../html.js";
import { all, get } from "../../store.js";
import { ofStep } from "../../current.js";
import { looksLike } from "./hints.js";

/** all, unsorted, alike or hidden */
export const filter = signal("all");
/** What is searched for, as it was typed. */
export const sought = signal("");
/** The id of the chosen idea, or "". */
export const chosen = signal("");

export const UNSORTED = "";
const byId = (a, b) => (a.id < b.id ? -1 : 1);

/** Ideas on the wall of the collecting step a clustering step sorts: late ones wait elsewhere. */
export const wallOf = (step) => all("idea").filter((idea) => idea.step === step.source && !isLate(idea));

export const themesOf = (step) => ofStep("theme", step.id);

/** The n-th theme in the list, counted from 1; 0 is the unsorted. Numbers stay where the themes stand. */
export const numbered = (step, n) => (n === 0 ? { id: UNSORTED } : themesOf(step)[n - 1]);

function section(theme, ideas) {
  const standing = ideas.filter((idea) => !idea.merged_into).sort(byId);
  const top = theme ? theme.top : "";
  const shown = standing.filter((idea) => !idea.hidden).sort((a, b) => (b.id === top) - (a.id === top));
  const alike = new Map();
  for (const idea of ideas) {
    if (idea.merged_into) alike.set(idea.merged_into, [...(alike.get(idea.merged_into) || []), idea]);
  }
  // As the board counts: those that lie in another are ideas too.
  const count = shown.reduce((sum, idea) => sum + 1 + (alike.get(idea.id) || []).length, 0);
  return { theme, shown, count, hidden: standing.filter((idea) => idea.hidden), alike };
}

/** `{sections: [{theme, shown, count, hidden, alike}], counts: {all, unsorted, alike, hidden}}`; the unsorted have no theme. */
export function sorted(step) {
  const themes = themesOf(step);
  const known = new Set(themes.map((theme) => theme.id));
  const parts = new Map([[UNSORTED, []], ...themes.map((theme) => [theme.id, []])]);
  for (const idea of wallOf(step)) parts.get(known.has(idea.theme) ? idea.theme : UNSORTED).push(idea);
  const sections = [undefined, ...themes].map((theme) => section(theme, parts.get(theme ? theme.id : UNSORTED)));
  const sum = (of) => sections.reduce((n, part) => n + of(part), 0);
  return {
    sections,
    counts: {
      all: sum((part) => part.count),
      unsorted: sections[0].count,
      alike: sum((part) => part.shown.filter(isAlike).length),
      hidden: sum((part) => part.hidden.length),
    },
  };
}

/** Whether what is searched for stands in the idea, or in one that lies in it. */
const holds = (words) => {
  const has = ({ text, original }) => `${text} ${original || ""}`.toLowerCase().includes(words);
  return (part) => ({
    ...part,
    shown: part.shown.filter((idea) => has(idea) || (part.alike.get(idea.id) || []).some(has)),
    hidden: part.hidden.filter(has),
  });
};

const some = (part) => part.shown.length || part.hidden.length;

/** The sections as the filter and the search show them; `alike(idea)` says whether it looks like another. */
export function filtered(sections) {
  const words = sought.value.trim().toLowerCase();
  const parts = byFilter(sections);
  return words ? parts.map(holds(words)).filter(some) : parts;
}

const isAlike = (idea) => looksLike(idea).length > 0;

function byFilter(sections) {
  if (filter.value === "alike") return sections.map((part) => ({ ...part, shown: part.shown.filter(isAlike), hidden: [] })).filter(some);
  if (filter.value === "unsorted") return sections.slice(0, 1).map((part) => ({ ...part, hidden: [] }));
  if (filter.value === "hidden") return sections.filter((part) => part.hidden.length).map((part) => ({ ...part, shown: [] }));
  return sections.filter((part) => part.theme || part.shown.length || part.hidden.length);
}

/** The chosen idea as it reads now; undefined when it has gone, been hidden or merged. */
export const inHand = computed(() => {
  const idea = get("idea", chosen.value);
  return idea && !idea.hidden && !idea.merged_into ? idea : undefined;
});

/** The ids one can choose among, in the order they are shown. */
export const inOrder = (step) => filtered(sorted(step).sections).flatMap((part) => part.shown.map((idea) => idea.id));

/** All ideas one could choose, whatever the filter and the search show, in the order of the list. */
export const standing = (step) => sorted(step).sections.flatMap((part) => part.shown);

let wanted = "";

/** Choose an idea, and take the keyboard there when it is drawn. */
export function choose(id, takeKeyboard = false) {
  if (takeKeyboard) wanted = id;
  chosen.value = id;
}

export function wantsKeyboard(id) {
  const yes = wanted === id;
  if (yes) wanted = "";
  return yes;
}

/** The neighbour of the chosen idea: 1 is the next, -1 the one before; at an end it stays. */
export function neighbour(step, way) {
  const ids = inOrder(step);
  const at = ids.indexOf(chosen.value);
  if (at < 0) return ids[way > 0 ? 0 : ids.length - 1] || "";
  return ids[Math.min(Math.max(at + way, 0), ids.length - 1)];
}
