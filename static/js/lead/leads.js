// Who leads the workshop: by name and part, a link that invites one more, and the way out for oneself.

import { html, signal, useEffect, useState } from "../html.js";
import { day, t } from "../i18n.js";
import { post } from "../post.js";
import { all } from "../store.js";
import { Qr } from "../parts/qr.js";
import { inviteAddress, LastingHint } from "./address.js";
import { Act, Do, Refusal } from "./button.js";
import { Choice } from "./fields.js";
import { ROLES, may, myself, roleMeans, roleWord } from "./may.js";

const PLACE = "leads";
const path = (rest = "") => `/w/${document.body.dataset.workshop}/leads${rest}`;

/** What the installation says: `{leads, invites}`; null until it has. Names are not the workshop's own. */
const known = signal(null);
const trouble = signal("");

async function fetchAll() {
  try {
    known.value = await post(path());
    trouble.value = "";
  } catch {
    trouble.value = t("The list could not be fetched just now.");
  }
}

/** Fetched anew whenever the workshop says that somebody has come, gone or got another part. */
function useLeads() {
  const now = all("lead").map((one) => `${one.id} ${one.role}`).sort().join();
  useEffect(() => void fetchAll(), [now]);
  return known.value;
}

const nameOf = (lead) => lead.name || t("Somebody who has no account here");

const dismissal = (lead) => ({
  title: t("Let {name} lead no more?", { name: nameOf(lead) }),
  lines: [t("What {name} has open closes at once. What has been done stays.", { name: nameOf(lead) })],
  yes: t("Take the right away"),
});

const leaving = () => ({
  title: t("Lead no more?"),
  lines: [t("The page closes at once. To come back you need a new invitation.")],
  yes: t("Leave the workshop"),
});

function Lead({ lead }) {
  const place = `${PLACE}:${lead.id}`;
  const [changing, setChanging] = useState(false);
  return html`<li class="paper">
    <h3 dir="auto">${nameOf(lead)} ${lead.me && html`<small>(${t("you")})</small>`}</h3>
    <p>${roleWord(lead.role)}. ${roleMeans(lead.role)}</p>
    <div class="handles" role="group" aria-label=${nameOf(lead)}>
      ${may("change_role") && html`<button class="button" type="button" aria-expanded=${changing ? "true" : "false"} onClick=${() => setChanging(!changing)}>${t("Change")}</button>`}
      ${lead.me
        ? html`<${Do} place=${place} name="leave_workshop" sure=${leaving()}>${t("Leave the workshop")}<//>`
        : html`<${Do} place=${place} name="dismiss_lead" data=${{ lead: lead.id }} sure=${dismissal(lead)}>${t("Take the right away")}<//>`}
    </div>
    ${changing &&
    html`<div class="handles" role="group" aria-label=${t("What {name} leads as", { name: nameOf(lead) })}>
      ${ROLES.filter((role) => role !== lead.role).map((role) => html`<${Do} key=${role} place=${place} name="change_role"
        data=${{ lead: lead.id, role }} then=${() => setChanging(false)}>${roleWord(role)}<//>`)}
    </div>`}
    <${Refusal} place=${place} />
  </li>`;
}

function Made({ made }) {
  const address = inviteAddress(made.token);
  return html`<div class="group-link" role="status">
    <${Qr} text=${address} label=${t("QR code to the invitation")} />
    <div>
      <p>${t("Let the person you invite read this or open the link. It works once, until {day}, and is only shown now.", { day: day(made.day) })}</p>
      <${LastingHint} />
      <input class="input address" readonly dir="ltr" value=${address} aria-label=${t("The invitation's link")} onFocus=${(event) => event.target.select()} />
    </div>
  </div>`;
}

function Invite() {
  const [role, setRole] = useState("facilitator");
  const [made, setMade] = useState(null);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const make = async () => {
    if (busy) return;
    setBusy(true);
    try {
      setMade(await post(path("/invite"), { role }));
      setProblem("");
      await fetchAll();
    } catch ({ text }) {
      setProblem(text);
    }
    setBusy(false);
  };
  const choose = (chosen) => {
    setRole(chosen);
    setMade(null);
  };
  return html`<div class="paper form">
    <h3>${t("Invite one more")}</h3>
    <${Choice} label=${t("Leads as")} value=${role} onValue=${choose} options=${ROLES.map((one) => [one, `${roleWord(one)}. ${roleMeans(one)}`])} />
    <div role="alert">${problem && html`<p class="warning">${problem}</p>`}</div>
    ${made ? html`<${Made} made=${made} />` : html`<p><${Act} look="primary" icon="link" onClick=${make}>${t("Make a link")}<//></p>`}
  </div>`;
}

function Waiting({ invites }) {
  if (!invites.length) return null;
  const withdraw = async (id) => {
    await post(path("/withdraw"), { invite: id }).catch(({ text }) => (trouble.value = text));
    fetchAll();
  };
  return html`<section>
    <h3>${t("Invitations nobody has used yet")}</h3>
    <ul class="list">
      ${invites.map((one) => html`<li key=${one.id} class="row">
        <p>${t("{role}, until {day}", { role: roleWord(one.role), day: day(one.day) })}</p>
        <button class="button" type="button" onClick=${() => withdraw(one.id)}>${t("Withdraw")}</button>
      </li>`)}
    </ul>
  </section>`;
}

export function Leads() {
  const now = useLeads();
  const me = myself();
  return html`${me && html`<p>${t("You lead as: {role}", { role: roleWord(me.role) })}</p>`}
    <div role="alert">
      ${trouble.value && html`<p class="warning">${trouble.value} <button class="button" type="button" onClick=${fetchAll}>${t("Try again")}</button></p>`}
    </div>
    ${now && html`<ul class="list">${now.leads.map((lead) => html`<${Lead} key=${lead.id} lead=${lead} />`)}</ul>
      ${may("change_role") && html`<${Waiting} invites=${now.invites} /><${Invite} />`}`}`;
}
