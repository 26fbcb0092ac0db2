// A round of writing that was repeated or added: the sorting there is takes what the first one gave, and nothing of this.

/** Whether nothing sorts what is written in the step, though what is written in another of its phase and meeting is sorted. */
export function isLeftUnsorted(step, steps) {
  const sorted = new Set(steps.filter(({ kind }) => kind === "cluster").map(({ source }) => source));
  const others = steps.filter(({ id, phase, meeting }) => id !== step.id && phase === step.phase && meeting === step.meeting);
  return step.kind === "collect" && !step.skipped && !sorted.has(step.id) && others.some(({ id }) => sorted.has(id));
}
