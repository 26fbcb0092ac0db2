// The work area: the step in hand, drawn by its kind, and what to do when it is not the one the board shows.

import { html, useEffect, useRef } from "../html.js";
import { t, words } from "../i18n.js";
import { step as shown, workshop } from "../current.js";
import { Close } from "../steps/close/lead.js";
import { Cluster } from "../steps/cluster/lead.js";
import { Collect } from "../steps/collect/lead.js";
import { Groups } from "../steps/groups/lead.js";
import { Plan } from "../steps/plan/lead.js";
import { Relay } from "../steps/relay/lead.js";
import { Review } from "../steps/review/lead.js";
import { Vote } from "../steps/vote/lead.js";
import { Welcome } from "../steps/welcome/lead.js";
import { titleOf } from "./agenda.js";
import { Act, Refusal } from "./button.js";
import { show } from "./go.js";
import { may, myself, roleMeans, roleWord } from "./may.js";
import { inHand, look, openMeeting } from "./place.js";
import { EditBegun, EditStep } from "./editstep.js";
import { FromPaper } from "./paper.js";
import { StepPictures } from "./pictures.js";

const KINDS = {
  welcome: Welcome,
  collect: Collect,
  cluster: Cluster,
  vote: Vote,
  groups: Groups,
  plan: Plan,
  review: Review,
  close: Close,
  relay: Relay,
};

const ELSEWHERE = "elsewhere"; // what is refused is said once, where the button is

/** Looking elsewhere than the room: say so, and offer to take the room along. */
function Elsewhere({ step, now }) {
  return html`<div class="elsewhere">
    <p>${t("You are looking at {step}. The board shows {now}.", { step: titleOf(step), now: titleOf(now) })}</p>
    <div class="choices">
      <${Act} icon="screen" look="primary" needs="show_step" onClick=${() => show(step, ELSEWHERE)}>${t("Show on the board")}<//>
      <button class="button" type="button" onClick=${() => look("")}>${t("Back to {step}", { step: titleOf(now) })}</button>
    </div>
    <${Refusal} place=${ELSEWHERE} />
  </div>`;
}

/** Sorting needs all the room there is: its heading is for the ear when the board shows it anyway. */
function Asked({ step, shown: isShown }) {
  const prompt = words(step.texts, "prompt", workshop().language);
  return html`<div class=${isShown && step.kind === "cluster" ? "visually-hidden" : "asked"}>
    <h2 tabindex="-1">${titleOf(step)}</h2>
    <p class="hint">${prompt}</p>
  </div>`;
}

/** Whoever helps is told with what: most of what the page says to do is done by those who lead. */
function AsHelper() {
  const { role } = myself() || {};
  if (role !== "peer" && role !== "interpreter") return null;
  return html`<p class="hint">${t("You lead as: {role}", { role: roleWord(role) })}. ${roleMeans(role)}</p>`;
}

export function Work() {
  const step = inHand();
  const now = shown(openMeeting());
  const Kind = KINDS[step.kind];
  const work = useRef(null);
  useEffect(() => {
    work.current.scrollTop = 0; // another step begins at its beginning
  }, [step.id]);
  return html`<section class="work" ref=${work} data-phase=${step.phase}>
    <${AsHelper} />
    ${step.id !== now.id && html`<${Elsewhere} step=${step} now=${now} />`}
    <${Asked} step=${step} shown=${step.id === now.id} />
    ${step.begun ? html`<${Kind} key=${step.id} step=${step} />` : may("edit_step") && html`<${EditStep} key=${step.id} step=${step} />`}
    ${step.begun && html`<${EditBegun} key=${`edit:${step.id}`} step=${step} />`}
    <${FromPaper} key=${`paper:${step.id}`} step=${step} />
    <${StepPictures} key=${`pictures:${step.id}`} step=${step} />
  </section>`;
}
