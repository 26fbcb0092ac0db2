// The board's own right to be here: the token in its address.

const kept = () => `board-token-${document.body.dataset.workshop}`;

/** The token stays in the address; the browser's own memory of it is for an address that was typed without. */
export function boardToken() {
  const given = location.hash.slice(1);
  if (given) sessionStorage.setItem(kept(), given);
  return given || sessionStorage.getItem(kept()) || "";
}
