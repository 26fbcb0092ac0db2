"""What is wrong with a board as it stands: words cut off, covered, on top of each other, or too small from afar."""

#: A function for the page: `{faults, words}`, sentences and how many pieces of text it has looked at.
LAID_OUT = r"""
() => {
  const board = document.querySelector("#app > .board");
  const sheet = board.querySelector(".board-sheet");
  const unit = Math.min(board.clientWidth / 1920, board.clientHeight / 1080);
  const SMALLEST = 40;
  const faults = [];
  const frame = board.getBoundingClientRect();
  const foot = frame.bottom - parseFloat(getComputedStyle(sheet).paddingBottom);
  const said = (element) => element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);

  const clips = (element) => {
    const found = [];
    for (let box = element; box !== board.parentElement; box = box.parentElement) {
      if (getComputedStyle(box).overflow !== "visible" && box !== board) found.push(box.getBoundingClientRect());
    }
    return found;
  };

  const boxes = [];
  for (const element of board.querySelectorAll("*")) {
    if (element.closest(".visually-hidden, [aria-hidden=true] *, .board-lifted")) continue;
    const style = getComputedStyle(element);
    if (style.visibility === "hidden") continue;
    const texts = [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
    const isPicture = element.matches(".qr img");
    if (!texts.length && !isPicture) continue;
    const rects = isPicture ? [element.getBoundingClientRect()] : texts.flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
    if (!isPicture && parseFloat(style.fontSize) < (SMALLEST - 0.5) * unit) faults.push(`too small: ${said(element)}`);
    for (const rect of rects) {
      if (rect.width < 1) continue;
      // Letters are lower than their line: what stands above and below them is nobody's.
      const air = isPicture ? 0 : rect.height * 0.22;
      const box = { element, left: rect.left, right: rect.right, top: rect.top + air, bottom: rect.bottom - air };
      boxes.push(box);
      const seen = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      const covered = seen && !seen.contains(element) && !element.contains(seen);
      if (covered) faults.push(`covered: ${said(element) || "a picture"}`);
      const whole = { left: frame.left, right: frame.right, top: frame.top, bottom: foot };
      for (const clip of [whole, ...clips(element)]) {
        const beside = box.left < clip.left - 1 || box.right > clip.right + 1;
        if (beside || box.top < clip.top - 1 || box.bottom > clip.bottom + 1) {
          faults.push(`cut off: ${said(element) || "a picture"}`);
          break;
        }
      }
    }
  }
  boxes.forEach((one, i) => {
    for (const other of boxes.slice(i + 1)) {
      if (one.element === other.element) continue;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (wide > 1 && high > 1) faults.push(`on top of each other: ${said(one.element)} | ${said(other.element)}`);
    }
  });
  return { faults, words: boxes.length };
}
"""
