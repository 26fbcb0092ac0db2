// What a group's page fetches once one can write (phone/later.js).

export { begin } from "./stop.js";
