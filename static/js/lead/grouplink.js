// A group's lasting link: in text, as a QR code, as a card to print; and how to make it dead and get another.

import { heading } from "../board/words.js";
import { html, signal } from "../html.js";
import { t } from "../i18n.js";
import { workshop } from "../current.js";
import { get } from "../store.js";
import { Icon } from "../parts/icons.js";
import { Qr } from "../parts/qr.js";
import { LastingHint, groupAddress } from "./address.js";
import { Do, Refusal } from "./button.js";

/**
 * The groups, by id, whose cards are on the paper. They stay until others are: a browser may go on before it has printed, and
 * the screen shows none of them.
 */
const cards = signal([]);

const toReplace = (group) => ({
  title: t("Replace the link to {group}?", { group: group.name }),
  lines: [
    t("The old link and the old printed card stop working at once, for everybody who has them."),
    t("You hand out the new one. It cannot be undone."),
  ],
  yes: t("Replace the link"),
});

const pause = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 100);
  });

/** Waits until the QR codes are drawn: a card without one is of no use. */
async function printed() {
  const ready = () => [...document.querySelectorAll(".print-card .qr")].every((qr) => qr.querySelector("img"));
  for (let tries = 0; tries < 40 && !ready(); tries += 1) await pause();
  window.print();
}

export function print(groups) {
  cards.value = groups.map(({ id }) => id);
  requestAnimationFrame(printed);
}

/** What stands on the paper, and on the screen never. */
export function PrintCards() {
  const groups = cards.value.map((id) => get("group", id)).filter(Boolean);
  if (!groups.length) return null;
  return html`<div class="print-cards">
    ${groups.map(
      (group) => html`<article class="print-card" key=${group.id}>
        <p>${workshop().title}</p>
        <h2 dir="auto">${heading(group)}</h2>
        ${group.purpose && !group.hidden && html`<p dir="auto">${group.purpose}</p>`}
        <${Qr} text=${groupAddress(group)} label=${t("QR code to the group's page")} />
        <p class="address" dir="ltr">${groupAddress(group)}</p>
        <p>${t("Whoever has this link is in the group. Keep it, and show it only to those who are with you.")}</p>
      </article>`,
    )}
  </div>`;
}

/** `hinted`: what the link's lasting depends on is said once above it, for many groups. */
export function GroupLink({ group, hinted = false }) {
  const place = `link:${group.id}`;
  const address = groupAddress(group);
  return html`<div class="group-link">
    <${Qr} text=${address} label=${t("QR code to the group's page")} />
    <div>
      <p>${t("Whoever has this link is in the group.")}</p>
      <input class="input address" readonly dir="ltr" value=${address} aria-label=${t("The group's link")} onFocus=${(event) => event.target.select()} />
      ${!hinted && html`<${LastingHint} />`}
      <div class="handles" role="group" aria-label=${group.name}>
        <button class="button" type="button" onClick=${() => print([group])}>
          <${Icon} name="printer" /><span>${t("Print the card")}</span>
        </button>
        <${Do} place=${place} name="replace_link" data=${{ group: group.id }} sure=${toReplace(group)}>${t("Replace the link")}<//>
      </div>
      <${Refusal} place=${place} />
    </div>
  </div>`;
}
