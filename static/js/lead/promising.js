// Whether anything becomes a promise when a meeting ends: where groups are to promise, as the server has it.

import { agenda } from "../current.js";

export const promises = (meeting) => agenda(meeting).some(({ kind, skipped }) => kind === "plan" && !skipped);
