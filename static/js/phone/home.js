// Where on the screen what one has sent stands.

import { get } from "../store.js";

const HOMES = { add_action: "plan", edit_action: "plan", report: "review" };

/** Whether the shown step shows this entry itself; `step` is undefined between meetings. */
export function atHome({ name, data }, step) {
  if (!step) return false;
  if (HOMES[name]) return HOMES[name] === step.kind;
  const whose = ["my_idea", "my_question", "my_reply"].map((kind) => get(kind, data.handle)).find(Boolean) || get("question", data.question);
  return (data.step || (whose || {}).step) === step.id;
}
