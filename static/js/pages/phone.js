// The phone: find the seat, connect, and draw whichever screen one is at.

import { connect, refusal } from "../connection.js";
import { loadDrafts } from "../drafts.js";
import { effect, html, render } from "../html.js";
import { language } from "../i18n.js";
import { keep, whenBack } from "../keep.js";
import { createOutbox } from "../outbox.js";
import { Door } from "../phone/door.js";
import { groupTokens, keepGroups, loadGroups } from "../phone/groups.js";
import { startLanguage } from "../phone/language.js";
import { fetchLetters, startLetters } from "../phone/letters.js";
import { Outside } from "../phone/outside.js";
import { Screen } from "../phone/screen.js";
import { arrive, loseSeat, place, workshopId } from "../phone/seat.js";

function Phone() {
  const { at, seat, ready } = place.value;
  if (at === "door") return html`<${Door} />`;
  if (at === "outside") return html`<${Outside} />`;
  return ready ? html`<${Screen} seat=${seat} />` : null;
}

async function sit(seat) {
  await loadDrafts(seat.meeting);
  await loadGroups(workshopId);
  const through = createOutbox(keep, seat.meeting);
  await through.load();
  whenBack(() => loadDrafts(seat.meeting) && loadGroups(workshopId) && through.load());
  connect({
    workshop: workshopId,
    through,
    auth: () => ({ as: "phone", secret: seat.secret, groups: groupTokens(), lang: language.value }),
  });
  keepGroups(workshopId);
  effect(() => refusal.value && loseSeat(seat, refusal.value));
  place.value = { at: "seated", seat, ready: true };
  fetchLetters();
}

async function start() {
  await startLetters();
  await startLanguage();
  const app = document.getElementById("app");
  app.textContent = "";
  render(html`<${Phone} />`, app);
  await arrive();
  // At once when this phone has a seat, else when it has taken one.
  const stop = effect(() => {
    if (place.value.at === "seated") {
      sit(place.value.seat);
      queueMicrotask(() => stop());
    }
  });
}

// The same page may be asked in again: a code scanned anew changes only the fragment.
window.addEventListener("hashchange", () => location.hash && location.reload());
start();
