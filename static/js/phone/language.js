// The reader's language on this device: the one chosen here before, else the page's, and a way to change it.

import { html } from "../html.js";
import { language, setLanguage, t, tongues } from "../i18n.js";
import { keep } from "../keep.js";
import { Icon } from "../parts/icons.js";

const offered = document.body.dataset.languages.split(" ");

export async function startLanguage() {
  const chosen = await keep.read("language");
  await setLanguage(offered.includes(chosen) ? chosen : document.documentElement.lang);
}

/** Each by its own name, for those who read no other; `then` is called when the language is another, to tell the server. */
export function Languages({ then = () => {} }) {
  const choose = async (code) => {
    keep.write("language", code);
    await setLanguage(code);
    then();
  };
  return html`<fieldset class="languages">
    <legend class="visually-hidden">${t("Language")}</legend>
    ${offered.map((code) => html`<button type="button" key=${code} class="button" lang=${code} dir=${tongues[code].dir}
      aria-pressed=${language.value === code} onClick=${() => choose(code)}>
      ${language.value === code && html`<${Icon} name="check" />`}${tongues[code].name}
    </button>`)}
  </fieldset>`;
}
