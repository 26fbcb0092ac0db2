// The styleguide (development only): each surface's components with its own style sheet, told of a small workshop.

import { html, render } from "../html.js";
import { setLanguage } from "../i18n.js";
import { Guide as Board } from "../styleguide/board.js";
import { Guide as Group } from "../styleguide/group.js";
import { Tokens } from "../styleguide/guide.js";
import { Guide as Lead } from "../styleguide/lead.js";
import { Guide as Phone } from "../styleguide/phone.js";
import { Shared } from "../styleguide/shared.js";
import { tell } from "../styleguide/story.js";

const GUIDES = { board: Board, phone: Phone, lead: Lead, group: Group, start: Shared };

setLanguage(document.documentElement.lang).then(() => {
  const Guide = GUIDES[document.body.dataset.guide];
  tell();
  render(html`<${Tokens} /><${Guide} />`, document.getElementById("guide"));
});
