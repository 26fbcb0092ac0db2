// What sorting asks for: a theme's name, which theme or idea to merge with, which ideas become a theme of their own.

import { html, useState } from "../../html.js";
import { t, tn } from "../../i18n.js";
import { act } from "../../lead/act.js";
import { Refusal } from "../../lead/button.js";
import { Dialog } from "../../lead/dialog.js";
import { merge } from "./acts.js";
import { themesOf, wallOf } from "./sorting.js";

const PLACE = "sort-dialog";
const NAME = 24; // letters, as the server counts them
const NEARLY_FULL = 8;

/** A dialog with a form that closes when its command went well. */
function Form({ title, yes, command, onClose, children }) {
  const submit = async (event) => {
    event.preventDefault();
    const [name, data] = command();
    const answer = await act(PLACE, name, data);
    if (answer && answer.ok) onClose();
  };
  return html`<${Dialog} title=${title} onClose=${onClose}>
    <form onSubmit=${submit}>
      ${children}
      <${Refusal} place=${PLACE} />
      <div class="choices">
        <button class="button" type="button" onClick=${onClose}>${t("Cancel")}</button>
        <button class="button primary" type="submit">${yes}</button>
      </div>
    </form>
  <//>`;
}

function NameField({ name, setName }) {
  const left = NAME - [...name.trim()].length;
  return html`<div class="field">
    <label for="theme-name">${t("The theme's name, a few words")}</label>
    <input id="theme-name" class="input" dir="auto" autofocus autocomplete="off" required value=${name}
      aria-describedby="theme-name-room" onInput=${(event) => setName(event.target.value)} />
    <p class="hint room-left" id="theme-name-room" role="status">
      ${left < 0 && tn("{n} character too many. Make it a little shorter.", "{n} characters too many. Make it a little shorter.", -left)}
      ${left >= 0 && left <= NEARLY_FULL && tn("{n} character left", "{n} characters left", left)}
    </p>
  </div>`;
}

function NewTheme({ step, onClose }) {
  const [name, setName] = useState("");
  return html`<${Form} title=${t("New theme")} yes=${t("Make the theme")} onClose=${onClose}
    command=${() => ["add_theme", { step: step.id, name }]}><${NameField} name=${name} setName=${setName} /><//>`;
}

function Rename({ theme, onClose }) {
  const [name, setName] = useState(theme.name);
  return html`<${Form} title=${t("Rename {theme}", { theme: theme.name })} yes=${t("Rename")} onClose=${onClose}
    command=${() => ["rename_theme", { theme: theme.id, name }]}><${NameField} name=${name} setName=${setName} /><//>`;
}

function Split({ step, theme, onClose }) {
  const [name, setName] = useState("");
  const [ideas, setIdeas] = useState([]);
  const among = wallOf(step).filter((idea) => idea.theme === theme.id && !idea.merged_into);
  const tick = (id) => setIdeas(ideas.includes(id) ? ideas.filter((one) => one !== id) : [...ideas, id]);
  return html`<${Form} title=${t("Split {theme}", { theme: theme.name })} yes=${t("Make a theme of these")} onClose=${onClose}
    command=${() => ["split_theme", { theme: theme.id, name, ideas }]}>
    <${NameField} name=${name} setName=${setName} />
    <fieldset class="picks">
      <legend class="label">${t("Ideas that go along")}</legend>
      ${among.map((idea) => html`<label key=${idea.id} class="check">
        <input type="checkbox" checked=${ideas.includes(idea.id)} onChange=${() => tick(idea.id)} /><span dir="auto">${idea.text}</span>
      </label>`)}
    </fieldset>
  <//>`;
}

/** One of many, each a button; with a field to search in when they are many. */
function Pick({ title, hint, among, onPick, onClose }) {
  const [sought, setSought] = useState("");
  const found = among.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()));
  return html`<${Dialog} title=${title} onClose=${onClose}>
    ${hint && html`<p class="hint">${hint}</p>`}
    ${among.length > 8 && html`<div class="field">
      <label for="sought">${t("Search")}</label>
      <input id="sought" class="input" type="search" autofocus value=${sought} onInput=${(event) => setSought(event.target.value)} />
    </div>`}
    <ul class="picks">${found.map(({ id, name }) => html`<li key=${id}>
      <button class="button pick" type="button" dir="auto" onClick=${() => onPick(id)}>${name}</button>
    </li>`)}</ul>
    ${!among.length && html`<p class="slot">${t("There is nothing to choose among yet.")}</p>`}
    <${Refusal} place=${PLACE} />
    <div class="choices"><button class="button" type="button" onClick=${onClose}>${t("Cancel")}</button></div>
  <//>`;
}

export function PickTheme({ step, title, without, name, data, onClose }) {
  const among = themesOf(step).filter((theme) => theme.id !== without);
  const onPick = async (id) => {
    const answer = await act(PLACE, name, data(id));
    if (answer && answer.ok) onClose();
  };
  return html`<${Pick} title=${title} among=${among} onPick=${onPick} onClose=${onClose} />`;
}

function PickIdea({ step, idea, onClose }) {
  const others = wallOf(step).filter((one) => one.id !== idea.id && !one.merged_into && !one.hidden);
  const near = (one) => (one.theme === idea.theme ? 0 : 1);
  const among = others.sort((a, b) => near(a) - near(b)).map(({ id, text }) => ({ id, name: text }));
  const onPick = (into) => {
    onClose();
    merge(step, idea.id, into);
  };
  return html`<${Pick} title=${t("Merge “{idea}” with", { idea: idea.text })} among=${among} onPick=${onPick} onClose=${onClose}
    hint=${t("Both become one note on the board. No word is changed, and they can be taken apart again.")} />`;
}

/** `open` is `{what, theme, idea}` or null. */
export function SortDialog({ step, open, onClose }) {
  if (!open) return null;
  const { what, theme, idea } = open;
  if (what === "new") return html`<${NewTheme} step=${step} onClose=${onClose} />`;
  if (what === "rename") return html`<${Rename} theme=${theme} onClose=${onClose} />`;
  if (what === "split") return html`<${Split} step=${step} theme=${theme} onClose=${onClose} />`;
  if (what === "alike") return html`<${PickIdea} step=${step} idea=${idea} onClose=${onClose} />`;
  return html`<${PickTheme} step=${step} title=${t("Merge {theme} with", { theme: theme.name })} without=${theme.id}
    name="merge_themes" data=${(into) => ({ theme: theme.id, into })} onClose=${onClose} />`;
}
