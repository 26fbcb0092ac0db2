// Which groups a step goes on with: those formed in its source, and those that have been formed since (app/domain/formed.py).

import { agenda, ofStep } from "../../current.js";
import { all, get } from "../../store.js";

/** The steps that form them: its source; and what forms groups after that and before it, unless another step goes on with those. */
export function forming({ id, source }) {
  const steps = [].concat(...all("meeting").sort((a, b) => a.position - b.position).map(agenda));
  const at = (its) => steps.findIndex((step) => step.id === its);
  const isUsed = (its) => steps.some((step) => step.source === its);
  const between = at(source) < 0 ? [] : steps.slice(at(source) + 1, Math.max(at(id), 0));
  return [get("step", source), ...between.filter((step) => step.kind === "groups" && !isUsed(step.id))].filter(Boolean);
}

/** In the order of the steps that formed them, and in those in their own. */
export const groupsOf = (step) => [].concat(...forming(step).map(({ id }) => ofStep("group", id)));
