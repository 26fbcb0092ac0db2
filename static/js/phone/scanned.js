// A group's card is scanned into a page of its own: back on this one, one is in that group here too. Begins when it is fetched.

import { keptGroups, loadGroups } from "./groups.js";
import { workshopId } from "./seat.js";

document.addEventListener("visibilitychange", async () => {
  const before = keptGroups().length;
  await loadGroups(workshopId);
  if (keptGroups().length > before) location.reload();
});
