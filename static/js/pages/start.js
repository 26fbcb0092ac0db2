// The plain pages: sends the typed code, takes the invitation out of the link, proposes the follow-up's date.

import { keep } from "../keep.js";

const byId = (id) => document.getElementById(id);
const codeForm = byId("code-form");
const invite = byId("invite");
const dates = document.querySelector("[data-weeks]");

/** What the code leads to, or throws the sentence that says why not. */
async function find(code, noNetwork) {
  let answer;
  try {
    answer = await fetch("/code", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ code }),
    });
  } catch {
    throw noNetwork;
  }
  const said = await answer.json();
  if (!answer.ok) throw said.error.text;
  return said;
}

/** The sentence under the field; "" takes it away. */
function say(sentence) {
  const problem = byId("code-problem");
  problem.hidden = !sentence;
  problem.querySelector("span").textContent = sentence;
}

async function enter(event) {
  event.preventDefault();
  const field = byId("code");
  say("");
  try {
    const { workshop, token } = await find(field.value, codeForm.dataset.noNetwork);
    window.location.assign(`/w/${workshop}/phone#j=${token}`);
  } catch (sentence) {
    say(String(sentence));
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }
}

/** The token stands after the # so that no server or log ever sees it in an address. */
function takeInvite() {
  if (window.location.hash.length > 1) invite.value = window.location.hash.slice(1);
}

/** Ways on that take the invitation along. */
function passInviteOn() {
  for (const link of document.querySelectorAll("a[data-invited]")) link.hash = window.location.hash;
}

/** A link that is shown once is marked whole at a touch. */
const markWhole = (event) => event.target.select();

/** Until somebody has chosen another date, the follow-up moves with the day. */
function proposeFollowUp() {
  const [day, followUp] = dates.querySelectorAll('input[type="date"]');
  let chosen = false;
  followUp.addEventListener("input", () => (chosen = true));
  day.addEventListener("change", () => {
    const date = new Date(`${day.value}T12:00:00Z`);
    if (chosen || Number.isNaN(date.getTime())) return;
    date.setUTCDate(date.getUTCDate() + 7 * Number(dates.dataset.weeks));
    followUp.value = date.toISOString().slice(0, 10);
  });
}

/** The groups whose links this phone keeps: who comes back half a year later begins here, and has no code. */
async function showGroups(section) {
  const named = (await keep.list("group:")).filter(({ name, token }) => name && token);
  for (const { workshop, token, name, title } of named) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.className = "button";
    link.href = `/w/${workshop}/group#${token}`;
    // Two workshops may have groups that are called the same.
    for (const words of [name, title].filter(Boolean)) {
      const line = document.createElement("span");
      line.dir = "auto";
      line.textContent = words;
      link.append(line);
    }
    item.append(link);
    section.querySelector("ul").append(item);
  }
  section.hidden = !named.length;
}

if (byId("kept-groups")) showGroups(byId("kept-groups"));
if (codeForm) codeForm.addEventListener("submit", enter);
function readInvite() {
  if (invite) takeInvite();
  passInviteOn();
}
readInvite();
// Another link in the same tab is the same page to the browser.
window.addEventListener("hashchange", readInvite);
for (const field of document.querySelectorAll("input[readonly]")) field.addEventListener("focus", markWhole);
if (dates) proposeFollowUp();

// Another language is the same page: what stands in its address, an invitation or where one was going, comes along.
for (const link of document.querySelectorAll(".languages a")) {
  link.addEventListener("click", () => {
    const here = new URL(window.location.href);
    here.searchParams.set("lang", link.hreflang);
    link.href = here.href;
  });
}
