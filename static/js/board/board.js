// The board: what the room sees. It draws itself from the store, follows the open meeting and has nothing to click.

import { today } from "../connection.js";
import { meeting, step as shownStep, workshop } from "../current.js";
import { html, useRef } from "../html.js";
import { all, get } from "../store.js";
import { ClusterBoard } from "../steps/cluster/board.js";
import { CloseBoard } from "../steps/close/board.js";
import { CollectBoard } from "../steps/collect/board.js";
import { GroupsBoard } from "../steps/groups/board.js";
import { PlanBoard } from "../steps/plan/board.js";
import { RelayBoard } from "../steps/relay/board.js";
import { ReviewBoard } from "../steps/review/board.js";
import { VoteBoard } from "../steps/vote/board.js";
import { WelcomeBoard } from "../steps/welcome/board.js";
import { BeforeMeeting, Covered, Ended, Waiting } from "./faces.js";
import { SheetRoom, useSize } from "./measure.js";
import { useNote } from "./note.js";
import { PhotoBoard } from "./photo.js";

const KINDS = {
  welcome: WelcomeBoard,
  collect: CollectBoard,
  cluster: ClusterBoard,
  vote: VoteBoard,
  groups: GroupsBoard,
  plan: PlanBoard,
  review: ReviewBoard,
  close: CloseBoard,
  relay: RelayBoard,
};

/** Between two meetings the room is thanked until the day of the next one has come. */
function isBetween(next) {
  const before = all("meeting").some((m) => m.stage === "ended" && m.position < next.position);
  return before && next.date > today();
}

function Face() {
  const open = meeting();
  if (!workshop() || !open) return html`<${Waiting} />`;
  if (open.stage === "ended") return html`<${Ended} />`;
  if (open.stage !== "open" && isBetween(open)) return html`<${Ended} next=${open} />`;
  if (open.stage !== "open") return html`<${BeforeMeeting} meeting=${open} />`;
  const step = shownStep(open);
  if (open.hidden) return html`<${Covered} phase=${step ? step.phase : "preparation"} />`;
  if (!step) return html`<${BeforeMeeting} meeting=${open} />`;
  const picture = get("picture", step.focus);
  if (picture) return html`<${PhotoBoard} key=${picture.id} step=${step} picture=${picture} />`;
  const Kind = KINDS[step.kind];
  return html`<${Kind} key=${step.id} step=${step} />`;
}

/** Fills the element it stands in, whatever its size. */
export function Board() {
  const element = useRef(null);
  const notes = useRef(null);
  const size = useSize(element);
  const note = useNote(size.width);
  // Heads hide the bottom of a projection: so much of it is left empty.
  const safe = (size.height * ((workshop() || {}).board_margin || 0)) / 100;
  const room = { element, notes, size, note, safe, less: note.height + safe };
  return html`<div class="board" ref=${element}>
    <${SheetRoom.Provider} value=${room}><${Face} /><//>
  </div>`;
}
