// Joining: language, what happens with what one writes, a perspective if one likes, and in. No name is asked.

import { html, useEffect, useState } from "../html.js";
import { named, t, tSure } from "../i18n.js";
import { Icon } from "../parts/icons.js";
import { Choice } from "./choice.js";
import { Header } from "./header.js";
import { KeptUntil } from "./kept.js";
import { Languages } from "./language.js";
import { Problem } from "./notices.js";
import { perspectives } from "./perspectives.js";
import { place, takeSeat } from "./seat.js";

const points = () => [
  { icon: "eye-off", head: t("Without a name"), words: tSure("We do not ask what you are called. We save what you write and choose, but not who wrote what.") },
  { icon: "screen", head: t("Everyone can read what you write"), words: tSure("It goes up on the wall, without a name.") },
  { icon: "door", head: t("It is voluntary"), words: tSure("You can skip questions. You can stop when you like.") },
];

export function Door() {
  const [asking, setAsking] = useState(false);
  useEffect(() => window.scrollTo(0, 0), [asking]);
  // The browser's own way back leads to what one has just read, and not out of the workshop (later: back.js).
  useEffect(() => {
    const back = () => setAsking(false);
    window.addEventListener("popstate", back);
    return () => window.removeEventListener("popstate", back);
  }, []);
  const go = () => {
    if (!(history.state || {}).here) history.pushState({ ...history.state, here: true }, "");
    setAsking(true);
  };
  return asking ? html`<${Perspective} back=${() => history.back()} />` : html`<${Terms} go=${go} />`;
}

function Terms({ go }) {
  const { workshop, meeting } = place.value;
  const reading = () => [workshop.title, ...[].concat(...points().map(({ head, words }) => [head, words[0]]))];
  return html`<${Header} phase="preparation" word=${t("Welcome")} reading=${reading} about=${workshop} />
    <div class="screen">
      <h1 dir="auto">${workshop.title}</h1>
      <p class="hint" dir="auto">${named(meeting.names, workshop.language)}${workshop.place && html` · <bdi>${workshop.place}</bdi>`}</p>
      <${Languages} />
      <ul class="points">
        ${points().map(({ icon, head, words }) => html`<li key=${icon}><${Icon} name=${icon} />
          <div><strong>${head}</strong><p>${words[0]}</p>${words[1] && html`<p class="original" lang="sv" dir="ltr">${words[1]}</p>`}</div></li>`)}
      </ul>
      <details class="more-about">
        <summary>${t("More about how it works")}</summary>
        <p>${t("A secret number in your phone lets you change what you wrote. We save nothing that leads from an idea to you.")}</p>
        <p>${t("When a step is closed, and at the latest when the meeting ends, we also erase that two texts came from the same phone.")}</p>
        <p>${t("Whoever runs the server could listen while it happens.")}</p>
        <p>${t("Write no names and no personal identity numbers.")}</p>
        <${KeptUntil} ...${workshop} />
      </details>
      <button type="button" class="button primary last" onClick=${go}>${t("I want to take part")}</button>
    </div>`;
}

function Perspective({ back }) {
  const [chosen, setChosen] = useState("");
  const [error, setError] = useState(null);
  const [busy, setBusy] = useState(false);
  const reading = () => [t("Which perspective do you bring?"), ...perspectives().map(([, word]) => word)];

  async function enter(event) {
    event.preventDefault();
    if (!chosen || busy) return;
    setBusy(true);
    setError(null);
    await takeSeat(chosen, (text) => setError({ text })).catch(setError);
    setBusy(false);
  }
  return html`<${Header} phase="preparation" word=${t("Welcome")} reading=${reading} about=${place.value.workshop} />
    <form class="screen" onSubmit=${enter}>
      <h1 tabindex="-1">${t("Which perspective do you bring?")}</h1>
      <fieldset class="choices" disabled=${busy}>
        <legend class="visually-hidden">${t("Perspective")}</legend>
        ${perspectives().map(([key, word]) => html`<${Choice} key=${key} name="perspective" checked=${chosen === key}
          choose=${() => setChosen(key)}>${word}</${Choice}>`)}
      </fieldset>
      <p>${t("Nobody sees what you choose.")}</p>
      <${Problem} error=${error} />
      <button class="button primary last" aria-disabled=${!chosen || busy}>${t("Come in")}</button>
      ${!busy && html`<button type="button" class="link-button" onClick=${back}>${t("Back")}</button>`}
    </form>`;
}
