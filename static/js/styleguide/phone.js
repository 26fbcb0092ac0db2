// The styleguide's phone: the door, what one writes in each state, the stop, the ballot and an action card.

import { html, signal, useEffect } from "../html.js";
import { t } from "../i18n.js";
import { unsent } from "../connection.js";
import { begin } from "../later/stop.js";
import { useRef } from "../html.js";
import { Icon } from "../parts/icons.js";
import { Choice } from "../phone/choice.js";
import { Door } from "../phone/door.js";
import { Done } from "../phone/done.js";
import { Field } from "../phone/field.js";
import { Header } from "../phone/header.js";
import { HowManyHidden, Notice, Problem } from "../phone/notices.js";
import { place } from "../phone/seat.js";
import { Unsent } from "../phone/unsent.js";
import { ActionCard } from "../steps/plan/action.js";
import { Idea } from "../steps/collect/idea.js";
import { Report } from "../steps/review/report.js";
import { Vote } from "../steps/vote/phone.js";
import { Result } from "../steps/vote/result.js";
import { Component } from "./guide.js";
import { Shared } from "./shared.js";
import { ACTION, MEETING, STEPS, WORKSHOP } from "./story.js";

const WORDS = "Ny handläggare varje gång";
const none = () => {};

/** The real stop, asked about these words. */
function Stopped({ words }) {
  const asked = useRef(signal(null)).current;
  useEffect(() => {
    begin({ asked, effect: none, unsent, retry: none, fields: {}, html, useEffect, useRef, t, Icon })(words, 140);
  }, []);
  const what = asked.value;
  return what && html`<${what.Stop} ...${what} />`;
}

const idea = (state, more) => [state, html`<ul class="ideas"><${Idea} limit=${140} editable=${state === "sent"} closed=${false} idea=${{ handle: state, text: WORDS, state, ...more }} /></ul>`];
const entry = (more) => ({ id: JSON.stringify(more), name: "post_idea", data: { text: WORDS }, ...more });

const ideas = () => [
  ...["sent", "rendering", "late", "declined", "hidden", "accepted"].map((state) => idea(state)),
  ["waiting", html`<${Unsent} entry=${entry({})} field="text" limit=${140} />`],
  ["refused", html`<${Unsent} entry=${entry({ error: { code: "step_locked", text: "Nu har vi slutat skriva." } })} field="text" limit=${140} />`],
];
const fields = () => [
  ["empty", html`<${Field} name="g1" label="Skriv en sak i taget" limit=${140} button="Skicka" onSend=${none} />`],
  ["with a hint", html`<${Field} name="g2" label="Föreslå ett tema" hint="Några få ord." limit=${24} rows=${1} button="Föreslå" onSend=${none} />`],
  ["nearly full", html`<${Field} name="g3" label="Skriv en sak i taget" start=${WORDS.repeat(5)} limit=${140} button="Skicka" onSend=${none} />`],
  ["too much", html`<${Field} name="g4" label="Skriv en sak i taget" start=${WORDS.repeat(6)} limit=${140} button="Skicka" onSend=${none} />`],
];
const choices = () => [
  ["rest", html`<${Choice} name="c1" choose=${none}>Brukare<//>`],
  ["chosen", html`<${Choice} name="c2" checked choose=${none}>Medarbetare<//>`],
  ["full", html`<${Choice} name="c3" full choose=${none}>Etik och moral<//>`],
];
const said = () => [
  ["a notice", html`<${Notice} icon="screen">Titta på tavlan.<//>`],
  ["a warning", html`<p class="warning"><${Icon} name="wifi-off" /><span>Inget nät just nu.</span></p>`],
  ["a refusal", html`<${Problem} error=${{ text: "Rummet är fullt." }} />`],
  ["how many are hidden", html`<${HowManyHidden} n=${2} />`],
  ["done", html`<${Done} step=${STEPS.collect} back="Jag vill skriva mer" />`],
];
const cards = () => [
  ["all answered", html`<${ActionCard} action=${ACTION} />`],
  ["begun", html`<${ActionCard} action=${{ id: "a2", group: "g", what: "En telefontid", who: "", with_whom: "", by_when: "", first_step: "", measure: "" }} />`],
  ["hidden", html`<${ActionCard} action=${{ id: "a3", hidden: true }} />`],
  ["how it goes", html`<${Report} action="a1" what=${ACTION.what} close=${none} />`],
];

export function Guide() {
  place.value = { at: "door", token: "x", workshop: WORKSHOP, meeting: MEETING };
  return html`<${Component} name="Header" states=${[["", html`<${Header} phase="critique" word="Kritik" reading=${() => []} />`]]} wide />
    <${Component} name="The door" states=${[["first", html`<${Door} />`]]} />
    <${Component} name="Choices" states=${choices()} />
    <${Component} name="Fields" states=${fields()} />
    <${Component} name="One's own words" states=${ideas()} />
    <${Component} name="What is said" states=${said()} />
    <${Component} name="The stop" states=${[["identity number", html`<${Stopped} words="Jag heter 19121212-1212" />`], ["telephone", html`<${Stopped} words="Ring 070-123 45 67" />`]]} />
    <${Component} name="Ballot" states=${[["open", html`<${Vote} step=${STEPS.voting} />`], ["shown", html`<${Result} step=${STEPS.voted} />`]]} />
    <${Component} name="Action card" states=${cards()} />
    <${Shared} />`;
}
