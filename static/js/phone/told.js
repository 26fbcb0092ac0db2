// What is told to whoever listens, besides what stands over a step and what is said to the room.

import { html } from "../html.js";
import { Outcome } from "./outcome.js";
import { useStopped } from "./stopped.js";

export const Told = ({ step }) => html`<${Outcome} step=${step} also=${useStopped(step)} />`;
