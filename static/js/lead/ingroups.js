// How many of those in the room are in a group, on a phone or put there by the lead: what one waits for before one goes on.

import { pulse } from "../connection.js";
import { html } from "../html.js";
import { tn } from "../i18n.js";
import { Pulse } from "../parts/pulse.js";
import { phonesHere } from "./phoneshere.js";

const sum = (numbers) => numbers.reduce((total, n) => total + n, 0);

/**
 * Of `everybody`, where the lead says where those without a phone sit; later whoever of them sits nowhere is not waited for. Somebody may have
 * left the room since: there are no more in groups than there were people.
 */
export function InGroups({ groups, everybody = false }) {
  const done = sum(groups.map(({ taken }) => Math.max(taken, 0)));
  const without = sum(groups.map(({ without_phone: n = 0 }) => n));
  const here = everybody ? (pulse.value || {}).present || 0 : phonesHere(pulse.value) + without;
  const of = Math.max(here, done);
  if (!groups.length || !of) return null;
  return html`<${Pulse} done=${done} of=${of} words=${tn("{n} of {all} is in a group", "{n} of {all} are in a group", done, { all: of })} />`;
}
