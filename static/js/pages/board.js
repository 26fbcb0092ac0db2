// The board's page: connects with the token in the address and shows the board over the whole window.

import { connect, refusal } from "../connection.js";
import { workshop } from "../current.js";
import { Board } from "../board/board.js";
import { effect, html, render } from "../html.js";
import { setLanguage, t } from "../i18n.js";
import { Icon } from "../parts/icons.js";

const { workshop: id } = document.body.dataset;
const KEPT = `board-token-${id}`;

/** The token stays in the address; the browser's own memory of it is for an address that was typed without. */
function token() {
  const given = location.hash.slice(1);
  if (given) sessionStorage.setItem(KEPT, given);
  return given || sessionStorage.getItem(KEPT) || "";
}

/** The board only looks: nothing it does waits for an answer. */
const nothing = { open() {}, shut() {}, settle() {} };

function Page() {
  const refused = refusal.value;
  if (!refused) return html`<${Board} />`;
  return html`<div class="board-refused">
    <p class="warning"><${Icon} name="hand" /><span>${refused.text || t("Open the board from the facilitator’s page.")}</span></p>
  </div>`;
}

connect({ workshop: id, auth: async () => ({ as: "board", token: token(), lang: document.documentElement.lang }), through: nothing });

// The room reads the workshop's language, whatever the computer's own is.
effect(() => {
  if (workshop()) setLanguage(workshop().language);
});

const app = document.getElementById("app");
app.textContent = "";
render(html`<${Page} />`, app);
