// The board's page: connects with the token in the address and shows the board over the whole window.

import { connect, refusal } from "../connection.js";
import { workshop } from "../current.js";
import { watch } from "../board/awake.js";
import { Board } from "../board/board.js";
import { Controls } from "../board/controls.js";
import { isRoom } from "../board/reveal.js";
import { boardToken } from "../board/token.js";
import { effect, html, render } from "../html.js";
import { setLanguage, t } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { showBy } from "../parts/picture.js";
import { Rehearsal } from "../parts/rehearsal.js";

const { workshop: id } = document.body.dataset;

/** The board only looks: nothing it does waits for an answer. */
const nothing = { open() {}, shut() {}, settle() {} };

function Page() {
  const refused = refusal.value;
  if (!refused) return html`<${Rehearsal} /><${Board} /><${Controls} />`;
  return html`<div class="board-refused">
    <p class="warning"><${Icon} name="hand" /><span>${refused.text || t("Open the board from the facilitator’s page.")}</span></p>
  </div>`;
}

// Another address in the same tab is the same page to the browser.
addEventListener("hashchange", () => location.reload());

showBy(boardToken());
connect({ workshop: id, auth: async () => ({ as: "board", token: boardToken(), lang: document.documentElement.lang }), through: nothing });

isRoom.value = true;
watch();

/** Where the words do not come, a board in English is better than none. */
const LONG_ENOUGH = 3000;
const enough = new Promise((done) => {
  setTimeout(done, LONG_ENOUGH);
});

// Until the workshop has come, the computer's own language; then the room reads the workshop's.
Promise.race([setLanguage(document.documentElement.lang), enough]).then(() => {
  effect(() => {
    if (workshop()) setLanguage(workshop().language);
  });
  const app = document.getElementById("app");
  app.textContent = "";
  render(html`<${Page} />`, app);
});
