// What has become of one's own question, or reply, as its writer is told.

const ofReply = (reply, step) => (!reply.question ? "lost" : step.stage === "revealed" ? "shown" : "sent");

/** `it` is a `my_question`, which knows how it stands, or a `my_reply`, which is where its question and its step are. */
export function fateOf(it, step) {
  if (it.hidden) return "hidden";
  const fate = it.state || ofReply(it, step);
  return it.language && !it.rendering && fate !== "lost" ? "waits" : fate;
}
