// "Next person" on a shared phone: sends what waits, forgets whoever had it, and goes to the door again.

import { connect, refusal } from "../connection.js";
import { workshop } from "../current.js";
import { html, render } from "../html.js";
import { language } from "../i18n.js";
import { keep } from "../keep.js";
import { forget, owners } from "../next/forget.js";
import { Next, wordsOf } from "../next/page.js";
import { createOutbox } from "../outbox.js";
import { groupTokens, loadGroups } from "../phone/groups.js";
import { startLanguage } from "../phone/language.js";
import { leaveNothing, tellTabs } from "../phone/leave.js";
import { comeBack, doorKey, workshopId } from "../phone/seat.js";

const app = document.getElementById("app");
const phone = `/w/${workshopId}/phone`;
// What another tab was about to keep when it was told to leave.
const STRAGGLERS = 400;

/** What has been begun and not sent, here or on a group's page. Some drafts are how the phone keeps its own order. */
async function words(seat) {
  const found = [];
  for (const owner of await owners(workshopId)) {
    found.push(...(await keep.list(`draft:${owner}:`)).map(({ value }) => value));
    // The seat's own are sent from here; those of a group's page only from there.
    if (owner !== seat.meeting) found.push(...(await keep.list(`outbox:${owner}:`)).map(wordsOf));
  }
  return found.filter((value) => typeof value === "string" && value.trim());
}

async function handOver({ meeting }) {
  // The door may be shut by now: then its token opens nothing, and the phone is told to scan the code.
  const { token } = (await keep.read(doorKey(meeting))) || {};
  const { language: spoken = document.body.dataset.languages.split(" ")[0] } = workshop() || {};
  const left = await owners(workshopId);
  await forget(workshopId, left);
  tellTabs(workshopId);
  await new Promise((over) => {
    setTimeout(over, STRAGGLERS);
  });
  await forget(workshopId, left);
  // The language in the address takes the place of the one the last person chose.
  location.replace(`${phone}?lang=${spoken}${token ? `#j=${token}` : ""}`);
}

async function start() {
  const [found] = await Promise.all([comeBack("", true), startLanguage()]);
  if (found.at !== "seated") {
    location.replace(phone);
    return;
  }
  const { seat } = found;
  const through = createOutbox(keep, seat.meeting);
  const [begun] = await Promise.all([words(seat), loadGroups(workshopId), through.load()]);
  connect({
    workshop: workshopId,
    through,
    auth: () => ({ as: "phone", secret: seat.secret, groups: groupTokens(), lang: language.value }),
  });
  app.textContent = "";
  render(html`<${Next} begun=${begun} hasSeat=${() => !refusal.value} handOver=${() => handOver(seat)} back=${phone} />`, app);
}

leaveNothing(app, workshopId);
start();
