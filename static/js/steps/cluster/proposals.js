// The queue of themes the room would like: accept, merge with one there is, or decline; the proposer sees the outcome.

import { html, useState } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { ofStep } from "../../current.js";
import { Act, Do, Refusal } from "../../lead/button.js";
import { Hide, Words } from "../../lead/hide.js";
import { PickTheme } from "./dialogs.js";

const PLACE = "proposals";

export function Proposals({ step }) {
  const [merging, setMerging] = useState(null);
  const waiting = ofStep("proposal", step.id).filter((one) => one.outcome === "waiting" && !one.hidden);
  const hidden = ofStep("proposal", step.id).filter((one) => one.hidden);
  if (!waiting.length && !step.waiting && !hidden.length) return null;
  const one = (it) => html`<li key=${it.id} class="row">
    <p dir="auto">${it.name}</p>
    <div class="handles" role="group" aria-label=${it.name}>
      <${Do} place=${PLACE} name="accept_proposal" data=${{ proposal: it.id }} icon="check">${t("Accept")}<//>
      <${Act} icon="merge" needs="merge_proposal" onClick=${() => setMerging(it)}>${t("Merge with…")}<//>
      <${Do} place=${PLACE} name="decline_proposal" data=${{ proposal: it.id }}>${t("Decline")}<//>
      <${Hide} what="proposal" thing=${it} words=${it.name} place=${PLACE} />
    </div>
  </li>`;
  return html`<section class="paper queue" aria-labelledby="proposals-title">
    <h3 id="proposals-title">${t("Suggested themes")}</h3>
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
  </section>`;
}
