// One's own ideas: what the server has, with what is still on its way laid on top.

import { draft, setDraft } from "../../drafts.js";

/**
 * `theirs` is the step's `my_idea`, `waiting` the outbox's commands in order. Gives
 * `[{handle, text, state, waiting, leaving, refused}]`; `state` is "new" until the server has it, `leaving` when it is
 * being taken back, `refused` the entry that did not go through.
 */
export function lay(theirs, waiting, stepId) {
  const ideas = new Map(theirs.map(({ id, text, state, language, rendering }) => [id, { handle: id, text, state, ...(language && { language, rendering }) }]));
  for (const entry of waiting) {
    const { handle, text, step } = entry.data;
    if (entry.name === "post_idea" && step === stepId && !ideas.has(handle)) {
      ideas.set(handle, { handle, text, state: "new" });
    }
    const idea = ideas.get(handle);
    if (idea && entry.error && entry.name !== "withdraw_idea") {
      idea.refused = entry;
    } else if (idea && entry.name === "withdraw_idea") {
      idea.leaving = idea.waiting = true;
    } else if (idea && entry.name === "edit_idea") {
      Object.assign(idea, { text, waiting: true });
    } else if (idea && idea.state === "new") {
      idea.waiting = true;
    }
  }
  return [...ideas.values()];
}

/** Newest first, as this phone remembers it; the server does not know in which order they came. */
export function newestFirst(ideas, order) {
  const place = ({ handle }) => order.indexOf(handle);
  return [...ideas].sort((a, b) => place(b) - place(a));
}

const orderKey = (stepId) => `order:${stepId}`;

export const order = (stepId) => draft(orderKey(stepId)).value || [];
export const remember = (stepId, handle) => setDraft(orderKey(stepId), [...order(stepId), handle]);
