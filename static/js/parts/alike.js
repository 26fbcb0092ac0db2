// Ideas that are said to be the same are one note: that of the idea they lie under, or their own where that is out of sight.

/** Those of `ideas` that stand for themselves: merged into none, or into one that is not among them. */
export function standing(ideas) {
  const there = new Set(ideas.map(({ id }) => id));
  return ideas.filter(({ merged_into: root }) => !there.has(root));
}
