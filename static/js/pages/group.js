// A group's lasting page: whoever holds its link is the group, on any phone, without an account.

import { connect, reconnect, refusal } from "../connection.js";
import { loadDrafts } from "../drafts.js";
import { GroupPage } from "../group/page.js";
import { effect, html, render } from "../html.js";
import { language } from "../i18n.js";
import { keep } from "../keep.js";
import { createOutbox } from "../outbox.js";
import { groupTokens, keepGroup, loadGroups } from "../phone/groups.js";
import { startLanguage } from "../phone/language.js";
import { fetchParts } from "../phone/later.js";
import { leaveNothing } from "../phone/leave.js";
import { all, one } from "../store.js";

const { workshop } = document.body.dataset;

async function start() {
  await startLanguage();
  await loadGroups(workshop);
  // The link keeps its token: it is what one saves as a bookmark.
  const token = location.hash.slice(1) || groupTokens()[0] || "";
  await loadDrafts(`group-${token}`);
  const through = createOutbox(keep, `group-${token}`);
  await through.load();
  connect({ workshop, through, auth: () => ({ as: "group", token, lang: language.value }) });
  effect(() => {
    document.body.dataset.phase = all("our_promise").length > 0 ? "follow_up" : "realisation";
  });
  effect(() => {
    const group = one("our_group");
    if (!group || refusal.value) return;
    document.title = `${group.name} – ${one("our_workshop").title}`;
    keepGroup(workshop, group.id, token);
  });
  const app = document.getElementById("app");
  app.textContent = "";
  leaveNothing(app, workshop);
  render(html`<${GroupPage} newLanguage=${reconnect} />`, app);
  fetchParts();
}

window.addEventListener("hashchange", () => location.reload());
start();
