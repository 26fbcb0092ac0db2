// The queue of themes the room would like: accept, merge with one there is, or decline; the proposer sees the outcome.

import { html, useRef, useState } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { ofStep } from "../../current.js";
import { Act, Do, Refusal } from "../../lead/button.js";
import { Hide, Words } from "../../lead/hide.js";
import { PickTheme } from "./dialogs.js";

const PLACE = "proposals";

export function Proposals({ step }) {
  const [merging, setMerging] = useState(null);
  const list = useRef(null);
  const waiting = ofStep("proposal", step.id).filter((one) => one.outcome === "waiting" && !one.hidden);
  const hidden = ofStep("proposal", step.id).filter((one) => one.hidden);
  // The row goes away with what was done: the keyboard stays at the list.
  const back = () => list.current.querySelector("summary").focus();
  const one = (it) => html`<li key=${it.id} class="row">
    <p dir="auto">${it.name}</p>
    <div class="handles" role="group" aria-label=${it.name}>
      <${Do} place=${PLACE} name="accept_proposal" data=${{ proposal: it.id }} icon="check" then=${back}>${t("Accept")}<//>
      <${Act} icon="merge" needs="merge_proposal" onClick=${() => setMerging(it)}>${t("Merge with…")}<//>
      <${Do} place=${PLACE} name="decline_proposal" data=${{ proposal: it.id }} then=${back}>${t("Decline")}<//>
      <${Hide} what="proposal" thing=${it} words=${it.name} place=${PLACE} />
    </div>
  </li>`;
  const unread = waiting.length + step.waiting;
  // Always there, and opened by whoever has time: what comes in moves nothing of what is being sorted.
  return html`<details class="paper queue" ref=${list}>
    <summary><h3>${t("Suggested themes")}</h3> <span class=${unread ? "count some" : "count"}>${unread}</span></summary>
    ${!unread && !hidden.length && html`<p class="slot">${t("Nothing has been suggested that waits for an answer.")}</p>`}
    <ul>${waiting.map(one)}</ul>
    ${hidden.length > 0 && html`<ul>
      ${hidden.map((it) => html`<li key=${it.id} class="row hidden-idea">
        <p><${Words} hidden>${it.name}<//></p>
        <div class="handles"><${Hide} what="proposal" thing=${it} words=${it.name} place=${PLACE} /></div>
      </li>`)}
    </ul>`}
    ${step.waiting > 0 &&
    html`<p class="hint">
      ${tn(
        "{n} more waits until three people have suggested something, or you lock the step.",
        "{n} more wait until three people have suggested something, or you lock the step.",
        step.waiting,
      )}
    </p>`}
    <${Refusal} place=${PLACE} />
    ${merging &&
    html`<${PickTheme}
      step=${step}
      title=${t("Merge {theme} with", { theme: merging.name })}
      name="merge_proposal"
      data=${(theme) => ({ proposal: merging.id, theme })}
      onClose=${() => setMerging(null)}
    />`}
  </details>`;
}
