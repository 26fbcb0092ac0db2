// How many in the room have a phone: what is done on phones alone is counted among those.

import { openMeeting } from "./place.js";

/** Of what the pulse says is here (none where it says nothing yet) without those whom the lead has counted. */
export function phonesHere(beat) {
  const { without_phone: without = 0 } = openMeeting() || {};
  return Math.max(((beat || {}).present || 0) - without, 0);
}
