// Which seat this phone has: found again on the phone, taken at the door, or brought from another phone.

import { signal } from "../html.js";
import { keep, whenBack } from "../keep.js";
import { randomId } from "../outbox.js";
import { insist } from "../post.js";

export const workshopId = document.body.dataset.workshop;

/**
 * `at` is loading, outside (`text` says why, `gone`: there is nothing to come in to any more), door (`token`, `workshop`, `meeting`), seated (`seat`, `ready`) or over
 * (`title`, `language`, `names` and `again`, the day one meets again).
 */
export const place = signal({ at: "loading" });

const seatKey = (meeting) => `seat:${meeting}`;
/** By which token this phone came in: on a shared phone the next person comes in by it too, while the door is open. */
export const doorKey = (meeting) => `door:${meeting}`;

/** What the link says, then off with it: a shared or photographed address must not hold a secret. */
function fromLink() {
  const [key, value] = location.hash.slice(1).split("=");
  if (value && (key === "j" || key === "s")) {
    // In the history entry it survives a reload, and goes nowhere else.
    history.replaceState({ [key]: value }, "", location.pathname + location.search);
  }
  return history.state || {};
}

/** `words` is over when there are words to say anything in. */
export async function arrive(words) {
  whenBack(async () => {
    const found = await comeBack();
    if (place.value.at !== "seated" && found.at === "seated") place.value = found;
  });
  const link = fromLink();
  if (link.s) {
    await bring(link.s);
  }
  place.value = link.j ? await knock(link.j, words) : await comeBack("", true);
}

/** Another phone showed its secret: from now on this phone is that seat. */
async function bring(link) {
  const [secret, meeting] = link.split(".");
  if (secret && meeting) {
    await keep.write(seatKey(meeting), { meeting, workshop: workshopId, secret, at: Date.now(), taken: true });
  }
  history.replaceState(null, "", location.pathname + location.search);
}

async function knock(token, words) {
  try {
    const door = await insist(`/w/${workshopId}/door`, { token }, async (say) => {
      await words;
      place.value = await comeBack(say());
      return place.value.at === "seated";
    });
    if (!door) return place.value;
    const seat = await keep.read(seatKey(door.meeting.id));
    return seat && seat.taken ? { at: "seated", seat } : { at: "door", token, ...door };
  } catch (problem) {
    // The door may be shut behind somebody who is already in.
    return comeBack(problem.text);
  }
}

/** `also` a seat this phone has lost: the meeting it was in may have ended since, and then one is thanked. */
export async function comeBack(text = "", also = false) {
  const seats = (await keep.list("seat:")).filter((seat) => (seat.taken || (also && seat.lost)) && seat.workshop === workshopId);
  const seat = seats.sort((a, b) => b.taken - a.taken || b.at - a.at)[0];
  return seat ? { at: "seated", seat } : { at: "outside", text };
}

/** Throws the refusal; `tell` hears why it takes a while. Two tabs get the same secret, and so one seat. */
export async function takeSeat(perspective, tell) {
  const { token, meeting } = place.value;
  const fresh = { meeting: meeting.id, workshop: workshopId, secret: randomId(), at: Date.now(), taken: false };
  const seat = await keep.addIfAbsent(seatKey(meeting.id), fresh);
  await insist(`/w/${workshopId}/seat`, { token, secret: seat.secret, perspective }, (say) => tell(say()));
  const taken = { ...seat, at: Date.now(), taken: true, lost: false };
  history.replaceState(null, "", location.pathname + location.search);
  // Shown before it is kept: should the page be gone in between, the same secret knocks at the door again.
  place.value = { at: "seated", seat: taken };
  await keep.write(seatKey(meeting.id), taken);
  await keep.write(doorKey(meeting.id), { token });
}

/** The server lets this phone in no more: thanked after the meeting, else outside, with the secret kept for the next knock. */
export async function loseSeat(seat, { code, text, data }) {
  if (code === "meeting_ended") {
    place.value = { at: "over", ...data };
    return;
  }
  if (code === "no_seat") {
    await keep.write(seatKey(seat.meeting), { ...seat, taken: false, lost: true });
    // Forgotten when the meeting ended, and here by the code of one that has been opened again: then by the door.
    if (fromLink().j) location.reload();
  }
  const gone = code === "workshop_deleted" || code === "rehearsal_over";
  if (gone) {
    keep.remove(seatKey(seat.meeting));
    const drafts = `draft:${seat.meeting}:`;
    for (const { key } of await keep.list(drafts)) keep.remove(drafts + key);
    for (const { group, workshop } of await keep.list("group:")) if (workshop === workshopId) keep.remove(`group:${group}`);
  }
  place.value = { at: "outside", text, gone };
}
