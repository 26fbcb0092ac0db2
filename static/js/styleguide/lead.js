// The styleguide's lead: buttons that act, fields, dialogs, banners.

import { status } from "../connection.js";
import { html, useEffect, useState } from "../html.js";
import { Act, Refusal } from "../lead/button.js";
import { refuse } from "../lead/act.js";
import { Saved } from "../lead/banner.js";
import { ask, Question } from "../lead/dialog.js";
import { Choice, Field } from "../lead/fields.js";
import { KeyList } from "../lead/keylist.js";
import { Icon } from "../parts/icons.js";
import { Component } from "./guide.js";
import { Shared } from "./shared.js";

const none = () => {};
const sure = { title: "Läs igenom?", lines: ["Ingen kan skriva mer efter det."], yes: "Läs igenom" };

const acts = () => [
  ["plain", html`<${Act} onClick=${none}>Läs igenom<//>`],
  ["primary", html`<${Act} look="primary" onClick=${none}>Nästa: Sortera<//>`],
  ["pressed", html`<${Act} pressed="true" onClick=${none}>Skickas över<//>`],
  ["with a mark", html`<${Act} icon="eye-off" onClick=${none}>Göm tavlan<//>`],
  ["waits", html`<button class="button" type="button" aria-disabled="true"><${Icon} name="eye-off" /><span>Göm tavlan</span></button>`],
];
const said = () => [
  ["the network is away", html`<div class="warning"><${Icon} name="wifi-off" /><span>Nätet är borta. Allt är kvar; knapparna väntar.</span></div>`],
  ["a refusal", html`<${Refusal} place="styleguide" />`],
  ["all is well", html`<${Saved} />`],
  ["nothing there", html`<p class="slot">Det finns inga grupper än.</p>`],
];

function Fields() {
  const [words, setWords] = useState("Etik och moral");
  const [role, setRole] = useState("a");
  return html`<${Component} name="Fields" states=${[
    ["a line", html`<${Field} label="Gruppens namn" value=${words} onValue=${setWords} />`],
    ["lines, with a hint", html`<${Field} label="Vad gruppen är till för" lines=${3} hint="En mening räcker." value=${words} onValue=${setWords} />`],
    ["a number", html`<${Field} label="Platser" type="number" value="8" onValue=${none} />`],
    ["a date", html`<${Field} label="Datum" type="date" value="2026-11-22" onValue=${none} />`],
    ["one of few", html`<${Choice} label="Leder som" value=${role} onValue=${setRole} options=${[["a", "Processledare"], ["b", "Tolk"]]} />`],
  ]} />`;
}

export function Guide() {
  const [keys, setKeys] = useState(false);
  useEffect(() => {
    status.value = "online";
    refuse("styleguide", "Steget är stängt. Öppna det igen först.");
  }, []);
  return html`<${Component} name="Acts" states=${acts()} /><${Fields} /><${Component} name="What is said" states=${said()} />
    <${Component} name="Dialogs" states=${[
      ["asks before", html`<button class="button guide-asks" type="button" onClick=${() => ask(sure)}>Läs igenom</button>`],
      ["holds anything", html`<button class="button guide-keys" type="button" onClick=${() => setKeys(true)}>Tangenter</button>`],
    ]} />
    <${Shared} /><${Question} />${keys && html`<${KeyList} onClose=${() => setKeys(false)} />`}`;
}
