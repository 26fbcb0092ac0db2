// The workshop's own words: title, place, language, how much influence is on offer, who gets the result and what becomes of it.

import { html } from "../html.js";
import { t } from "../i18n.js";
import { workshop } from "../current.js";
import { act } from "./act.js";
import { Refusal } from "./button.js";
import { languageName } from "./editstep.js";
import { Choice, Field, useTyped } from "./fields.js";
import { INFLUENCE, influenceWord } from "./influence.js";
import { say } from "./say.js";

const PLACE = "edit-workshop";

const languages = () => (document.body.dataset.languages || "sv en").split(/[\s,]+/).filter(Boolean);

export function EditWorkshop() {
  const { now, typed, set, saved } = useTyped(workshop());
  const submit = async (event) => {
    event.preventDefault();
    const answer = await act(PLACE, "edit_workshop", typed);
    if (!answer || !answer.ok) return;
    saved(typed);
    say(t("Saved."));
  };
  return html`<form class="paper form" onSubmit=${submit}>
    <${Field} label=${t("What the workshop is called")} required maxlength="80" value=${now.title} onValue=${set("title")} />
    <${Field} label=${t("Place")} maxlength="80" value=${now.place} onValue=${set("place")} />
    <${Choice} label=${t("Language on the board")} value=${now.language} onValue=${set("language")}
      options=${languages().map((code) => [code, languageName(code)])} />
    <${Choice} label=${t("How much influence there is")} value=${now.influence} onValue=${set("influence")}
      options=${INFLUENCE.map((one) => [one, influenceWord(one)])} />
    <${Field} label=${t("Who gets the result")} maxlength="200" value=${now.recipient} onValue=${set("recipient")} />
    <${Field} label=${t("What becomes of it")} lines=${2} maxlength="400" value=${now.becomes} onValue=${set("becomes")}
      hint=${t("Say it plainly: it is what makes people dare to come.")} />
    <${Field} label=${t("Why do we need what people know?")} lines=${2} maxlength="400" value=${now.why} onValue=${set("why")}
      hint=${t("It stands in the invitation.")} />
    <${Field} label=${t("Whom can one ask?")} maxlength="200" value=${now.contact} onValue=${set("contact")}
      hint=${t("A name and how to reach them. It stands in the invitation.")} />
    <${Refusal} place=${PLACE} />
    <div class="choices"><button class="button primary" type="submit">${t("Save")}</button></div>
  </form>`;
}
