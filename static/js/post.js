// Sends JSON to a page of our own and gives back what it answers, or throws the refusal `{code, text}`.

import { language, t } from "./i18n.js";

export async function post(path, body = {}) {
  let answer;
  try {
    answer = await fetch(`${path}?lang=${language.value}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw refusal("no_network", t("There is no network right now. Try again in a while."));
  }
  const content = await answer.json().catch(() => ({})); // a proxy's own page is no answer of ours
  if (answer.ok) return content;
  throw content.error ? refusal(content.error.code, content.error.text) : refusal("no_answer", t("It did not work. Try again."));
}

function refusal(code, text) {
  return Object.assign(new Error(text), { code, text });
}
