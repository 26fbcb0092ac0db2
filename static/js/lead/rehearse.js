// Rehearsing: a copy of the workshop with simulated participants, begun here, led in a page of its own, and ended there.

import { html, signal, useEffect, useRef, useState } from "../html.js";
import { t, tn } from "../i18n.js";
import { post } from "../post.js";
import { Rehearsal, rehearses } from "../parts/rehearsal.js";
import { Act, Refusal } from "./button.js";
import { forgive, refuse } from "./act.js";
import { ask } from "./dialog.js";
import { Field } from "./fields.js";
import { may } from "./may.js";
import { outside } from "./place.js";

const PLACE = "rehearse";
const MOST = 40;
/** Where the list of workshops leads to, for whoever wants to rehearse one. */
const WANTED = "#rehearse";
const path = (rest = "") => `/w/${document.body.dataset.workshop}/rehearse${rest}`;
const busy = signal(false);

/** Whether somebody comes from that list, and has not been shown the way yet. */
let wanted = location.hash === WANTED;
if (wanted) {
  outside.value = true;
  history.replaceState(history.state, "", location.pathname + location.search); // said once: not again when the page is drawn anew
}

/** Posts once at a time; resolves with the answer, or with null when it was refused. */
async function once(address, body) {
  if (busy.value) return null;
  busy.value = true;
  forgive(PLACE);
  const answer = await post(address, body).catch(({ text }) => void refuse(PLACE, text));
  busy.value = false;
  return answer || null;
}

const sides = () => [
  ["client", t("Clients")],
  ["staff", t("Staff")],
  ["manager", t("Managers")],
  ["other", t("Those with another perspective")],
];

export function Rehearse() {
  const heading = useRef(null);
  const [people, setPeople] = useState({ client: 4, staff: 6, manager: 1, other: 1 });
  const all = Object.values(people).reduce((sum, n) => sum + n, 0);
  // What one may do is heard of a moment after the page is there.
  const offered = may("open_meeting") && !rehearses();
  useEffect(() => {
    if (!wanted || !offered) return;
    wanted = false;
    heading.current.scrollIntoView();
  }, [offered]);
  const begin = async (event) => {
    event.preventDefault();
    // Opened while the finger is down: later the browser would take it for an advertisement.
    const board = window.open("", "_blank");
    const made = await once(path(), { people });
    if (board && made) board.location = `/w/${made.workshop}/board#${made.board_token}`;
    else if (board) board.close();
    if (made) location.assign(`/w/${made.workshop}/lead`);
  };
  if (!offered) return null;
  return html`<section aria-labelledby="rehearse-title">
    <h2 id="rehearse-title" ref=${heading}>${t("Rehearse")}</h2>
    <form class="paper form" onSubmit=${begin}>
      <p>${t("You lead a copy of the workshop with simulated participants. They come in when you open the door, write, vote and promise by themselves. Nothing of it is left afterwards, and nothing here is changed.")}</p>
      <div class="rehearse-people">
        ${sides().map(
          ([side, word]) => html`<${Field} key=${side} label=${word} type="number" min="0" max=${MOST} required value=${people[side]}
            onValue=${(n) => setPeople({ ...people, [side]: Number(n) })} />`,
        )}
      </div>
      <p class="hint" role="status">${tn("{n} simulated participant.", "{n} simulated participants.", all)} ${t("At most {most}. It ends by itself after three hours.", { most: MOST })}</p>
      <${Refusal} place=${PLACE} />
      <div class="choices"><button class="button primary" type="submit" aria-disabled=${busy.value ? "true" : undefined}>${t("Rehearse")}</button></div>
    </form>
  </section>`;
}

/** On the page of a rehearsal: that it is one, and the way out of it. */
export function Rehearsing() {
  const end = async () => {
    const original = rehearses();
    const sure = {
      title: t("End the rehearsal?"),
      lines: [t("The copy and everything in it are deleted at once, for everybody who is in it. The workshop itself is as it was.")],
      yes: t("End the rehearsal"),
    };
    if ((await ask(sure)) && (await once(path("/end")))) location.assign(`/w/${original}/lead`);
  };
  return html`<${Rehearsal}><${Act} needs="end_meeting" onClick=${end}>${t("End the rehearsal")}<//><//>
    ${rehearses() && html`<${Refusal} place=${PLACE} />`}`;
}
