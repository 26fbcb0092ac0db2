// Which dots one has given: what the server has counted in, with what is still on its way laid on top.

/** `{theme: n}` of this round; `ballot` may be missing or of an earlier round. */
export function dotsGiven(ballot, waiting, step) {
  const dots = { ...(ballot && ballot.round === step.round ? ballot.dots : {}) };
  for (const { data, error } of waiting) {
    if (data.step === step.id && !error) {
      dots[data.theme] = data.dots;
    }
  }
  return dots;
}
