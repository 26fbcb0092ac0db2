// The lead's page: a fresh ticket at every connect, commands kept only as long as the page lives.

import { connect, reconnect, refusal } from "../connection.js";
import { effect, html, render } from "../html.js";
import { setLanguage } from "../i18n.js";
import { inMemory } from "../keep.js";
import { App } from "../lead/app.js";
import { signedOut } from "../lead/banner.js";
import { createOutbox } from "../outbox.js";
import { post } from "../post.js";
import { ignoreSecondTaps } from "../twice.js";

const { workshop } = document.body.dataset;
const language = document.documentElement.lang;

/** The session's cookie buys a ticket; when it buys none one has to sign in again, and the page goes on by itself then. */
async function ticket() {
  try {
    const answer = await post(`/w/${workshop}/ticket`);
    signedOut.value = false;
    return answer.ticket;
  } catch (refused) {
    signedOut.value = refused.code === "not_signed_in";
    throw refused;
  }
}

/** Signed in again in another window: asked for when one comes back to this one, and now and then. */
const again = () => signedOut.value && reconnect();
const NOW_AND_THEN = 5000;

const auth = async () => ({ as: "lead", ticket: await ticket(), lang: language });

/** Signed out while the page was open, from somewhere else. */
effect(() => {
  if (refusal.value && refusal.value.code === "not_signed_in") signedOut.value = true;
});

ignoreSecondTaps();
setLanguage(language).then(() => {
  const app = document.getElementById("app");
  app.textContent = "";
  render(html`<${App} />`, app);
  window.addEventListener("focus", again);
  setInterval(again, NOW_AND_THEN);
  connect({ workshop, auth, through: createOutbox(inMemory(), "lead") });
});
