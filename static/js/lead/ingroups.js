// How many of those in the room are in a group, on a phone or put there by the lead: what one waits for before one goes on.

import { pulse } from "../connection.js";
import { html } from "../html.js";
import { tn } from "../i18n.js";
import { Pulse } from "../parts/pulse.js";

/** Somebody may have left the room since: there are no more in groups than there were people. */
export function InGroups({ groups }) {
  const done = groups.reduce((sum, { taken }) => sum + Math.max(taken, 0), 0);
  const of = Math.max((pulse.value || {}).present || 0, done);
  if (!groups.length || !of) return null;
  return html`<${Pulse} done=${done} of=${of} words=${tn("{n} of {all} is in a group", "{n} of {all} are in a group", done, { all: of })} />`;
}
