// Pictures of the paper wall and of drawings: taken in, said in words, shown on the board, taken away.

import { html, useId, useState } from "../html.js";
import { t, tn } from "../i18n.js";
import { agenda, ofStep, step as current } from "../current.js";
import { focusOf } from "../board/focus.js";
import { Icon } from "../parts/icons.js";
import { Photo, pictureWords } from "../parts/picture.js";
import { postBytes } from "../post.js";
import { act, forgive, online, refuse, whyNot } from "./act.js";
import { titleOf } from "./agenda.js";
import { Act, Do, Refusal } from "./button.js";
import { Field, onceSaved, useBegun } from "./fields.js";
import { may } from "./may.js";
import { openMeeting } from "./place.js";
import { say } from "./say.js";

/** What the server takes (app/process/pictures.py). */
const LARGEST = 400 * 1024;
const SIDES = [1600, 1280, 960];
const QUALITIES = [0.85, 0.7, 0.55];
const LONGEST_CAPTION = 200;

const placeOf = (step) => `pictures:${step.id}`;

/** The file as an image, turned as it was held. */
async function opened(file) {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Drawn on white no larger than `side`, where it was clear; as JPEG. */
function drawn(image, side, quality) {
  const scale = Math.min(1, side / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const paper = canvas.getContext("2d");
  paper.fillStyle = "#fff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, "image/jpeg", quality);
  });
}

/** As good as it can be without being too large; null if it is no picture a browser can draw. */
async function reduced(file) {
  try {
    const image = await opened(file);
    for (const side of SIDES) {
      for (const quality of QUALITIES) {
        const made = await drawn(image, side, quality);
        if (made && made.size <= LARGEST) return made;
      }
    }
  } catch {
    // Said by whoever asked.
  }
  return null;
}

/** What an iPhone makes unless told otherwise; another photo would be the same. */
const isHeic = ({ name, type }) => /hei[cf]/.test(type) || /\.hei[cf]$/i.test(name);

async function takeIn(step, file) {
  const place = placeOf(step);
  if (!online()) return refuse(place, whyNot());
  forgive(place);
  const made = await reduced(file);
  if (!made && isHeic(file)) {
    return refuse(place, t("The picture is in the format HEIC, which this browser cannot read. Take a screenshot of it, or choose “Most Compatible” under Formats in the phone's camera settings and take a new one."));
  }
  if (!made) return refuse(place, t("It is not a picture we can take. Choose another, or take a new one."));
  const before = new Set(ofStep("picture", step.id).map(({ id }) => id));
  try {
    await postBytes(`/w/${document.body.dataset.workshop}/pictures/${step.id}`, made);
    // It may be here before the answer is, and what it shows be written by now.
    const isWritten = ofStep("picture", step.id).some(({ id, caption }) => caption && !before.has(id));
    return isWritten ? undefined : say(t("The picture is in. Write what it shows."));
  } catch (problem) {
    return refuse(place, problem.text);
  }
}

/** A field for files that looks like a button: on a phone it offers the camera too. */
function Choose({ step }) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const choose = async (event) => {
    const { target } = event;
    const [file] = target.files;
    if (!file || busy) return;
    setBusy(true);
    await takeIn(step, file);
    target.value = ""; // so that the same one can be chosen again
    setBusy(false);
  };
  return html`<p class="choose-file">
    <input id=${id} class="visually-hidden" type="file" accept="image/*" aria-describedby=${`${id}-hint`} onChange=${choose} />
    <label class="button" for=${id}><${Icon} name="plus" /><span>${busy ? t("Taking it in…") : t("Take a photo or choose a picture")}</span></label>
  </p>
  <p class="hint" id=${`${id}-hint`}>${t("No faces and no names: the room sees the picture, and it stands in the minutes. Place and time are taken out of it.")}</p>`;
}

/** What is typed of a picture: `typed` until it is saved, there again when one has looked at another step; `save` answers whether all is. */
function useCaption(picture, place) {
  const [typed, setTyped] = useBegun(`caption:${picture.id}`, undefined);
  const save = async () => {
    if (typed === undefined || typed === picture.caption) return true;
    const answer = await act(place, "caption_picture", { picture: picture.id, caption: typed });
    if (!answer || !answer.ok) return false;
    setTyped(onceSaved(typed));
    return true;
  };
  return { caption: typed === undefined ? picture.caption : typed, setTyped, save };
}

function Caption({ caption, setTyped, save }) {
  const submit = async (event) => {
    event.preventDefault();
    if (await save()) say(t("Saved."));
  };
  return html`<form class="form" onSubmit=${submit}>
    <${Field} label=${t("What does the picture show?")} hint=${t("For those who cannot see it. It stands under the picture.")}
      maxlength=${LONGEST_CAPTION} value=${caption} onValue=${setTyped} />
    <div class="choices"><button class="button" type="submit">${t("Save")}</button></div>
  </form>`;
}

/** Only what stands in the step the board shows can be shown over it. */
function Show({ picture, step, place, save }) {
  const open = openMeeting();
  const now = open && current(open);
  if (!now || now.id !== step.id) return null;
  const shown = focusOf(step).on === picture.id;
  const turn = async () => {
    if (!shown && !(await save())) return; // the room would see it without the words that are typed
    const answer = await act(place, "focus", { step: step.id, on: shown ? "" : picture.id });
    if (answer && answer.ok) say(shown ? t("Taken down.") : t("The board shows the picture."));
  };
  return html`<${Act} needs="focus" icon="screen" look=${shown ? "" : "primary"} onClick=${turn}>${shown ? t("Take it down") : t("Show on the board")}<//>`;
}

const SURE = () => ({
  title: t("Take the picture away?"),
  lines: [t("It is erased, also from the minutes. It cannot be undone.")],
  yes: t("Take the picture away"),
});

function One({ picture, step }) {
  const place = placeOf(step);
  const said = useCaption(picture, place);
  const named = { what: pictureWords(picture) };
  return html`<li class="photo">
    <${Photo} picture=${picture} />
    <${Caption} ...${said} />
    <div class="handles" role="group" aria-label=${named.what}>
      <${Show} picture=${picture} step=${step} place=${place} save=${said.save} />
      <${Do} place=${place} name="remove_picture" data=${{ picture: picture.id }} sure=${SURE()} label=${t("Take away: {what}", named)}
        then=${() => say(t("Taken away."))}>${t("Take away")}<//>
    </div>
  </li>`;
}

/** The pictures of one step, and taking in another; for those who may. */
function Pictures({ step }) {
  const pictures = ofStep("picture", step.id);
  return html`<${Choose} step=${step} />
    <${Refusal} place=${placeOf(step)} />
    <ul class="list">${pictures.map((picture) => html`<${One} key=${picture.id} picture=${picture} step=${step} />`)}</ul>`;
}

const many = (n) => (n ? tn("{n} picture", "{n} pictures", n) : t("Pictures"));

export function StepPictures({ step }) {
  if (!step.begun || !may("caption_picture")) return null;
  return html`<details class="paper pictures">
    <summary>${many(ofStep("picture", step.id).length)}</summary>
    <${Pictures} step=${step} />
  </details>`;
}

/** After a meeting: walls are photographed last. */
export function MeetingPictures({ meeting }) {
  if (meeting.stage !== "ended" || !may("caption_picture")) return null;
  const steps = agenda(meeting).filter((step) => step.begun);
  const n = steps.reduce((sum, step) => sum + ofStep("picture", step.id).length, 0);
  return html`<details class="pictures">
    <summary>${many(n)}</summary>
    ${steps.map((step) => html`<section key=${step.id}><h4>${titleOf(step)}</h4><${Pictures} step=${step} /></section>`)}
  </details>`;
}
