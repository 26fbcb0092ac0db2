// After the meeting: thanks, when we meet again, the groups' links, and whatever was written and never sent. The server
// knows no more who was here, so all but the first lines is what this phone has kept.

import { html, useEffect } from "../html.js";
import { day, named, t } from "../i18n.js";
import { Announced } from "./announced.js";
import { Header } from "./header.js";
import { Languages } from "./language.js";
import { dress } from "./letters.js";
import { Notice } from "./notices.js";
import { Remains } from "./remains.js";
import { place } from "./seat.js";

export function Over() {
  const { title, language, names, again } = place.value;
  const thanks = () => t("The meeting is over. Thank you for being here.");
  const forgotten = () => t("The server has forgotten that this phone was here.");
  useEffect(() => {
    dress();
    document.body.dataset.phase = "follow_up";
    window.scrollTo(0, 0);
  }, []);
  return html`<${Announced} words=${thanks()} /><${Header} phase="follow_up" word=${t("Thank you")} reading=${() => [title, thanks(), forgotten()]} />
    <div class="screen">
      <h1 dir="auto">${title}</h1>
      <p class="hint" dir="auto">${named(names, language)}</p>
      <${Notice} icon="check">${thanks()}</${Notice}>
      <p>${forgotten()}</p>
      ${again && html`<${Notice} icon="calendar">${t("We meet again on {day}.", { day: day(again, true) })}</${Notice}>`}
      <${Remains} until=${again} why=${t("This never left the phone: the meeting had ended. Nobody else has read it.")} />
      <details class="more-about">
        <summary>${t("Does the meeting go on after all?")}</summary>
        <p>${t("Scan the code on the board, or write the code.")}</p>
        <a class="button wide" href="/">${t("Write the code")}</a>
      </details>
      <${Languages} />
    </div>`;
}
