// The head of the lead's page: the workshop, the code, how many are in, the door, and the ways elsewhere.

import { html, signal } from "../html.js";
import { t, tn } from "../i18n.js";
import { pulse } from "../connection.js";
import { step as shown, workshop } from "../current.js";
import { Icon } from "../parts/icons.js";
import { titleOf } from "./agenda.js";
import { BoardLink } from "./boardlink.js";
import { Dialog } from "./dialog.js";
import { Door } from "./door.js";
import { LetIn } from "./letin.js";
import { may } from "./may.js";
import { Picture } from "./picture.js";
import { narrow, openMeeting, outside } from "./place.js";

/** What has been opened over the page: "let-in", "board" or nothing. */
const over = signal("");
const close = () => (over.value = "");

const spaced = (code) => `${code.slice(0, 3)} ${code.slice(3)}`;

export function LetInButton({ look = "button" }) {
  if (!may("let_one_in")) return null;
  return html`<button class=${look} type="button" onClick=${() => (over.value = "let-in")}>${t("Let one phone in")}</button>`;
}

export function OutsideButton({ look = "button" }) {
  return html`<button class=${look} type="button" onClick=${() => (outside.value = !outside.value)}>
    ${outside.value ? t("Back to the room") : t("Meetings and groups")}
  </button>`;
}

export function Present({ open }) {
  const present = pulse.value ? pulse.value.present : 0;
  return html`<p class="present">
    ${open.code && html`<b class="code">${t("Code {code}", { code: spaced(open.code) })}</b>`}
    <span><${Icon} name="people" /> ${tn("{n} in", "{n} in", present)}${open.most > 0 && present >= open.most && html`, <strong>${t("the room is full")}</strong>`}</span>
  </p>`;
}

function Over({ open }) {
  if (!open || !over.value) return null;
  if (over.value === "let-in") return html`<${LetIn} onClose=${close} />`;
  return html`<${Dialog} title=${t("The board shows")} wide onClose=${close}>
    <${Picture} />
    <div class="choices"><${BoardLink} /><button class="button" type="button" onClick=${close}>${t("Close this")}</button></div>
  <//>`;
}

export function Header({ inRoom }) {
  const open = openMeeting();
  const phone = narrow.value && inRoom;
  return html`<header class="lead-header">
    <h1>${phone ? titleOf(shown(open)) : workshop().title}</h1>
    ${inRoom && !phone && html`<${Present} open=${open} /><${Door} />`}
    ${phone &&
    html`<button class="button" type="button" onClick=${() => (over.value = "board")}>
      <${Icon} name="screen" /><span>${t("The board")}</span>
    </button>`}
    ${open && outside.value && html`<${OutsideButton} />`}
    <${Over} open=${open} />
  </header>`;
}
