// Forming groups on a phone: choose one, change one's mind, offer to call it together. No names anywhere.

import { away, send, unsent } from "../../connection.js";
import { ofStep } from "../../current.js";
import { html, useState } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { all, one } from "../../store.js";
import { Choice } from "../../phone/choice.js";
import { ourGroups } from "../../phone/groups.js";
import { forgetGroup } from "../../phone/keepgroup.js";
import { HowManyHidden, Notice, Offline, Problem } from "../../phone/notices.js";
import { Waiting } from "../../phone/unsent.js";
import { Prompt } from "../../phone/prompt.js";
import { SaveLink } from "../../phone/link.js";

export function Groups({ step }) {
  const groups = ofStep("group", step.id);
  const mine = all("my_group").find(({ group }) => groups.some(({ id }) => id === group));
  const open = !step.locked && !step.closed;
  return html`<${Prompt} step=${step} />
    <${HowManyHidden} of=${step} />
    ${groups.length === 0 && html`<p class="slot">${t("The groups will show here.")}</p>`}
    ${open ? html`<${Choose} groups=${groups} mine=${mine} />` : html`<${Settled} groups=${groups} />`}
    <${Offline} />`;
}

export function Choose({ groups, mine }) {
  const [chosen, setChosen] = useState(null);
  const [error, setError] = useState(null);
  const [none, setNone] = useState(false);
  const there = mine ? mine.group : "";
  const selected = groups.find(({ id }) => id === (chosen || there));
  const isIn = Boolean(there) && Boolean(selected) && selected.id === there;

  async function go(name, data, after) {
    setError(null);
    const answer = await send(name, data);
    setError(answer.ok ? null : answer.error);
    setChosen((now) => (now === data.group ? null : now)); // one may have chosen another meanwhile
    if (answer.ok && after) after();
  }
  const leave = () => go("leave_group", { group: there }, () => forgetGroup(there));

  return html`<fieldset class="choices">
      <legend class="visually-hidden">${t("Groups")}</legend>
      ${groups.map((group) => html`<${Option} key=${group.id} group=${group} mine=${group.id === there}
        checked=${selected && selected.id === group.id} choose=${() => setChosen(group.id)} />`)}
    </fieldset>
    ${groups.length > 0 && !there && groups.every(isFull) && html`<${Notice} icon="hand">${t("All groups are full. Tell the facilitator.")}</${Notice}>`}
    <p>${t("No name is shown.")} ${t("You can leave a group until the groups are settled.")}</p>
    <${Problem} error=${error} />
    ${away.value && unsent("choose_group", "leave_group", "offer_to_convene", "ask_for_company").length > 0 && html`<${Waiting} />`}
    ${selected && selected.id !== there && html`<button key="join" type="button" class="button primary"
      onClick=${() => go("choose_group", { group: selected.id })}>${t("Join {group}", { group: selected.name })}</button>`}
    <div role="status">${isIn && html`<${Notice} icon="check">${t("You are in {group}.", { group: selected.name })}</${Notice}>`}</div>
    ${isIn && html`<${Joined} group=${selected} mine=${mine} go=${go} />`}
    ${there
      ? html`<button key="leave" type="button" class="link-button" onClick=${leave}>${t("Leave the group")}</button>`
      : groups.length > 0 && html`<div role="status">${none
          ? html`<${Notice} icon="check">${t("That is fine. You can choose a group later.")}</${Notice}>`
          : html`<button type="button" class="link-button" onClick=${() => setNone(true)}>${t("I do not want to be in a group")}</button>`}</div>`}`;
}

const isFull = ({ taken, seats }) => taken >= seats;

function Option({ group, mine, checked, choose }) {
  const full = isFull(group) && !mine;
  const lacking = group.minimum - group.taken;
  const seats = { taken: group.taken, seats: group.seats };
  return html`<${Choice} name="group" full=${full} pending=${checked && !mine} checked=${checked} choose=${choose}>
    <strong dir="auto">${group.name}</strong>
    ${group.purpose && html`<span dir="auto">${group.purpose}</span>`}
    <span>${full ? t("Full: {taken} of {seats} seats taken.", seats) : t("{taken} of {seats} seats taken.", seats)}
      ${" "}${lacking > 0 && tn("Needs {n} more.", "Needs {n} more.", lacking)}</span>
    <${Wanted} group=${group.id} mine=${mine} />
  </${Choice}>`;
}

/** What only this phone and its like are told: that somebody as oneself is needed here. */
function Wanted({ group, mine }) {
  const { needed = [], wished = [] } = one("me");
  return !mine && (needed.includes(group)
    ? html`<strong class="wanted">${t("Clients are needed here.")}</strong>`
    : wished.includes(group) && html`<strong class="wanted">${t("Somebody with your perspective would like company here.")}</strong>`);
}

function aloneWords(group, asks) {
  if (isFull(group)) {
    return t("You are the only one with your perspective here, and the group is full: nobody can join you. You can change groups, or ask the facilitator for more seats.");
  }
  return asks
    ? t("You have asked for company. Only those who share your perspective are told.")
    : t("You are the only one with your perspective here. You can change groups, or ask for company.");
}

/** What a phone last said of this, also while it is on its way: a tick stays where it was put until the answer is here. */
function latest(command, group, field, known) {
  const said = unsent(command).filter(({ data, error }) => data.group === group.id && !error).pop();
  return said ? said.data[field] : known;
}

/** Somebody who is alone among others: told on their own phone, and nowhere else. Of a full group nobody is told. */
export function Alone({ group, mine, go }) {
  const asks = latest("ask_for_company", group, "ask", mine.asks);
  const ask = () => go("ask_for_company", { group: group.id, ask: !asks });
  return mine.alone && html`<${Notice} icon="people">${aloneWords(group, asks)}</${Notice}>
    ${(asks || !isFull(group)) && html`<button type="button" class="button" onClick=${ask}>${asks ? t("I no longer need company") : t("Ask for company")}</button>`}`;
}

function Joined({ group, mine, go }) {
  const offer = (event) => go("offer_to_convene", { group: group.id, offer: event.target.checked });
  return html`<div role="status" class="done"><${Alone} group=${group} mine=${mine} go=${go} /></div>
    <label class="tick"><input type="checkbox" checked=${latest("offer_to_convene", group, "offer", mine.convenes)} onChange=${offer} />
      <span>${t("I can call the group together the first time")}</span></label>
    <${SaveLink} group=${group} />`;
}

export const settled = () => t("The groups are settled. Look at the board.");

function Settled({ groups }) {
  const ours = ourGroups().filter(({ id }) => groups.some((group) => group.id === id));
  return html`<${Notice} icon="screen">${settled()}</${Notice}>
    ${ours.map((group) => html`<section key=${group.id}>
      <h2 dir="auto">${t("You are in {group}.", { group: group.name })}</h2><${SaveLink} group=${group} />
    </section>`)}`;
}
