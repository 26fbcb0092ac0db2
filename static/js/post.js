// Sends JSON, or a picture, to a page of our own and gives back what it answers, or throws the refusal `{code, text, data}`.

import { language, t } from "./i18n.js";

const PATIENCE = 10_000;
const PAUSE = 2000;
/** What passes by itself. */
const PASSING = ["no_network", "no_answer", "not_saved", "server_trouble", "too_fast", "unexpected"];

export const post = (path, body = {}) => sent(path, "application/json", JSON.stringify(body), PATIENCE);

/** A picture: it takes longer on its way than a few words. */
export const postBytes = (path, bytes) => sent(path, bytes.type, bytes, 6 * PATIENCE);

async function sent(path, type, body, patience) {
  let answer;
  try {
    answer = await soon(
      fetch(`${path}?lang=${language.value}`, {
        method: "POST",
        headers: { "Content-Type": type },
        body,
      }),
      patience,
    );
  } catch {
    throw refusal("no_network", t("There is no network right now. Try again in a while."));
  }
  const content = await answer.json().catch(() => ({})); // a proxy's own page is no answer of ours
  if (answer.ok) return content;
  const { code, text, data } = content.error || { code: "no_answer", text: t("It did not work. Try again.") };
  throw refusal(code, text, data);
}

/**
 * The same again and again, while it only fails for now; only for what may be done twice. Each time `tell` is called with
 * what says so in words, and may answer true: never mind.
 */
export async function insist(path, body, tell) {
  for (;;) {
    try {
      return await post(path, body);
    } catch (problem) {
      if (!PASSING.includes(problem.code)) throw problem;
      if (await tell(() => t("It does not go through just now. The phone tries again by itself."))) return null;
      await pause((problem.data && problem.data.wait_ms) || PAUSE);
    }
  }
}

function soon(promise, patience) {
  return new Promise((resolve, reject) => {
    promise.then(resolve, reject);
    setTimeout(reject, patience);
  });
}

/** With jitter: the whole room may be waiting. Over at once when the network is back. */
function pause(ms) {
  return new Promise((over) => {
    setTimeout(over, ms * (1 + Math.random() / 2));
    window.addEventListener("online", over, { once: true });
  });
}

function refusal(code, text, data) {
  return Object.assign(new Error(text), { code, text, data });
}
