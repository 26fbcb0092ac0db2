// The phone: find the seat, connect, and draw whichever screen one is at.

import { connect, refusal } from "../connection.js";
import { loadDrafts } from "../drafts.js";
import { effect, html, render } from "../html.js";
import { language } from "../i18n.js";
import { keepFocus } from "../keepfocus.js";
import { keep, whenBack } from "../keep.js";
import { createOutbox } from "../outbox.js";
import { Door } from "../phone/door.js";
import { groupTokens, loadGroups } from "../phone/groups.js";
import { kit } from "../phone/kit.js";
import { startLanguage } from "../phone/language.js";
import { Fetching, fetchParts, later } from "../phone/later.js";
import { leaveNothing } from "../phone/leave.js";
import { fetchLetters, startLetters } from "../phone/letters.js";
import { Outside } from "../phone/outside.js";
import { Screen } from "../phone/screen.js";
import { arrive, loseSeat, place, workshopId } from "../phone/seat.js";
import { ignoreSecondTaps } from "../twice.js";

const Over = later("Over", Fetching);

function Phone() {
  const { at, seat, ready } = place.value;
  if (at === "door") return html`<${Door} />`;
  if (at === "outside") return html`<${Outside} />`;
  if (at === "over") return html`<${Over} />`;
  return ready ? html`<${Screen} seat=${seat} />` : null;
}

async function sit(seat) {
  const through = createOutbox(keep, seat.meeting);
  const look = () => Promise.all([loadDrafts(seat.meeting), loadGroups(workshopId), through.load()]);
  const found = look();
  whenBack(look);
  connect({
    workshop: workshopId,
    through,
    // The line is laid while the phone looks up what it has; nothing is said on it before.
    auth: async () => {
      await found;
      return { as: "phone", secret: seat.secret, meeting: seat.meeting, groups: groupTokens(), lang: language.value };
    },
  });
  await found;
  effect(() => refusal.value && loseSeat(seat, refusal.value));
  place.value = { at: "seated", seat, ready: true };
  fetchLetters();
  fetchParts();
}

async function start() {
  window.phoneKit = kit;
  const asked = (language.value = document.documentElement.lang);
  const words = Promise.all([startLetters(), startLanguage()]);
  const arriving = arrive(words); // the door is asked while the words are fetched
  await words;
  const app = document.getElementById("app");
  app.textContent = "";
  leaveNothing(app, workshopId);
  render(html`<${Phone} />`, app);
  await arriving;
  // A refusal is in the language that was asked in.
  if (language.value !== asked && place.value.text) await arrive(words);
  // At once when this phone has a seat, else when it has taken one.
  const stop = effect(() => {
    if (place.value.at === "seated") {
      sit(place.value.seat);
      Promise.resolve().then(() => stop());
    }
  });
}

// The same page may be asked in again: a code scanned anew changes only the fragment.
window.addEventListener("hashchange", () => /^#[js]=/.test(location.hash) && location.reload());
ignoreSecondTaps();
keepFocus();
start();
