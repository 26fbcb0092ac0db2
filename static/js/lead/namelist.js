// The names that are looked for in what people write: the lead's own list, one on each line; nobody else is shown it.

import { html, useState } from "../html.js";
import { t } from "../i18n.js";
import { all } from "../store.js";
import { act } from "./act.js";
import { Refusal } from "./button.js";
import { Field, onceSaved } from "./fields.js";
import { say } from "./say.js";

const PLACE = "names";

const listed = () => all("listed_name").map(({ name }) => name).sort((a, b) => a.localeCompare(b)).join("\n");

export function NameList() {
  const [typed, setTyped] = useState(null); // null: nothing has been changed, so the list is as it is stored
  const submit = async (event) => {
    event.preventDefault();
    const names = (typed === null ? listed() : typed).split("\n").map((name) => name.trim()).filter(Boolean);
    const answer = await act(PLACE, "list_names", { names });
    if (!answer || !answer.ok) return;
    setTyped(onceSaved(typed, null));
    say(t("Saved."));
  };
  return html`<form class="paper form" onSubmit=${submit}>
    <${Field} label=${t("Names, one on each line")} lines=${5} value=${typed === null ? listed() : typed} onValue=${setTyped}
      hint=${t("Whoever writes one of these names is asked before it goes anywhere. Only you who lead see the list. Empty it when it is no longer needed.")} />
    <${Refusal} place=${PLACE} />
    <div class="choices"><button class="button primary" type="submit">${t("Save")}</button></div>
  </form>`;
}
