// Lists that grow while they are read: what comes later stands after, and nothing under the pointer moves.

const byId = (a, b) => (a.id < b.id ? -1 : 1);
const place = new Map(); // id → where it stands

/** These in their places: each heap that comes in an order that says nothing, after those before it. */
export function inPlace(things) {
  const all = [...things].sort(byId);
  for (const { id } of all) if (!place.has(id)) place.set(id, place.size);
  return all.sort((a, b) => place.get(a.id) - place.get(b.id));
}
