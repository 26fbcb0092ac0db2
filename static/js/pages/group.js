// A group's lasting page: whoever holds its link is the group, on any phone, without an account.

import { connect, reconnect, refusal } from "../connection.js";
import { draft, loadDrafts, setDraft } from "../drafts.js";
import { forgetAll } from "../group/gone.js";
import { GroupPage, isKept } from "../group/page.js";
import { effect, html, render } from "../html.js";
import { language } from "../i18n.js";
import { keepFocus } from "../keepfocus.js";
import { keep } from "../keep.js";
import { createOutbox, entryKey } from "../outbox.js";
import { groupTokens, loadGroups, oldTokens } from "../phone/groups.js";
import { keepGroup } from "../phone/keepgroup.js";
import { startLanguage } from "../phone/language.js";
import { fetchParts } from "../phone/later.js";
import { leaveNothing } from "../phone/leave.js";
import { one } from "../store.js";
import { ignoreSecondTaps } from "../twice.js";

const { workshop } = document.body.dataset;

const GONE = ["workshop_deleted", "rehearsal_over"];
const owner = (token) => `group-${token}`;

/** A new link leads to the same group: what this phone began or has not sent under an old one goes along. */
async function takeAlong(old, token, through) {
  const [from, to] = [old, token].map(owner);
  for (const { key, value } of await keep.list(`draft:${from}:`)) {
    if (draft(key).value === undefined) setDraft(key, value);
    await keep.remove(`draft:${from}:${key}`);
  }
  for (const entry of await keep.list(`outbox:${from}:`)) {
    const ours = { ...entry, seat: to };
    await keep.write(entryKey(to, ours), ours);
    await keep.remove(entryKey(from, entry));
  }
  await through.load();
}

async function start() {
  await startLanguage();
  await loadGroups(workshop);
  // The link keeps its token: it is what one saves as a bookmark.
  const token = location.hash.slice(1) || groupTokens()[0] || "";
  await loadDrafts(owner(token));
  const through = createOutbox(keep, owner(token));
  await through.load();
  connect({ workshop, through, auth: () => ({ as: "group", token, lang: language.value }) });
  effect(() => {
    const group = one("our_group");
    document.body.dataset.phase = group && isKept(group) ? "follow_up" : "realisation";
  });
  effect(() => {
    if (refusal.value && GONE.includes(refusal.value.code)) forgetAll(token, owner);
  });
  effect(() => {
    const group = one("our_group");
    if (!group || refusal.value) return;
    document.title = `${group.name} – ${one("our_workshop").title}`;
    keepGroup(workshop, group.id, token);
    oldTokens(group.id).forEach((old) => old !== token && takeAlong(old, token, through));
  });
  const app = document.getElementById("app");
  app.textContent = "";
  leaveNothing(app, workshop);
  render(html`<${GroupPage} newLanguage=${reconnect} />`, app);
  fetchParts();
}

window.addEventListener("hashchange", () => location.reload());
ignoreSecondTaps();
keepFocus();
start();
