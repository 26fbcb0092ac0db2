// Which seat this phone has: found again on the phone, taken at the door, or brought from another phone.

import { signal } from "../html.js";
import { keep, whenBack } from "../keep.js";
import { randomId } from "../outbox.js";
import { insist } from "../post.js";

export const workshopId = document.body.dataset.workshop;

/** `at` is loading, outside (`text` says why), door (`token`, `workshop`, `meeting`) or seated (`seat`, `ready`). */
export const place = signal({ at: "loading" });

const seatKey = (meeting) => `seat:${meeting}`;

/** What the link says, then off with it: a shared or photographed address must not hold a secret. */
function fromLink() {
  const [key, value] = location.hash.slice(1).split("=");
  if (value && (key === "j" || key === "s")) {
    // In the history entry it survives a reload, and goes nowhere else.
    history.replaceState({ [key]: value }, "", location.pathname + location.search);
  }
  return history.state || {};
}

export async function arrive() {
  whenBack(async () => {
    const found = await comeBack();
    if (place.value.at !== "seated" && found.at === "seated") place.value = found;
  });
  const link = fromLink();
  if (link.s) {
    await bring(link.s);
  }
  place.value = link.j ? await knock(link.j) : await comeBack();
}

/** Another phone showed its secret: from now on this phone is that seat. */
async function bring(link) {
  const [secret, meeting] = link.split(".");
  if (secret && meeting) {
    await keep.write(seatKey(meeting), { meeting, workshop: workshopId, secret, at: Date.now(), taken: true });
  }
  history.replaceState(null, "", location.pathname + location.search);
}

async function knock(token) {
  try {
    const door = await insist(`/w/${workshopId}/door`, { token }, async (sentence) => {
      place.value = await comeBack(sentence);
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

async function comeBack(text = "") {
  const seats = (await keep.list("seat:")).filter((seat) => seat.taken && seat.workshop === workshopId);
  const seat = seats.sort((a, b) => b.at - a.at)[0];
  return seat ? { at: "seated", seat } : { at: "outside", text };
}

/** Throws the refusal; `tell` hears why it takes a while. Two tabs get the same secret, and so one seat. */
export async function takeSeat(perspective, tell) {
  const { token, meeting } = place.value;
  const fresh = { meeting: meeting.id, workshop: workshopId, secret: randomId(), at: Date.now(), taken: false };
  const seat = await keep.addIfAbsent(seatKey(meeting.id), fresh);
  await insist(`/w/${workshopId}/seat`, { token, secret: seat.secret, perspective }, tell);
  const taken = { ...seat, at: Date.now(), taken: true };
  await keep.write(seatKey(meeting.id), taken);
  history.replaceState(null, "", location.pathname + location.search);
  place.value = { at: "seated", seat: taken };
}

/** The server lets this phone in no more: stand outside, with the secret kept for the next knock. */
export async function loseSeat(seat, { code, text }) {
  if (code === "no_seat") await keep.write(seatKey(seat.meeting), { ...seat, taken: false });
  place.value = { at: "outside", text };
}
