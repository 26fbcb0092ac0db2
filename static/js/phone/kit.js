// What the parts that are fetched later borrow from the script that is here: there is one preact, one store, one outbox.
// bin/build.mjs puts these in place of their imports, and says so when something is missing.

import { away, letGo, reconnect, retry, say, send, status, unsent } from "../connection.js";
import { agenda, meeting, nextMeeting, ofStep, workshop } from "../current.js";
import { begun, draft, setDraft, throwAway } from "../drafts.js";
import { effect, html, useEffect, useId, useRef, useState } from "../html.js";
import { day, language, named, t, tn, tongues } from "../i18n.js";
import { drawers, keep } from "../keep.js";
import { randomId } from "../outbox.js";
import { standing } from "../parts/alike.js";
import { Icon } from "../parts/icons.js";
import { all, get, one } from "../store.js";
import { lay } from "../steps/collect/mine.js";
import { draftOf, Mine, Wall, whyOver, Write } from "../steps/collect/phone.js";
import { dotsGiven } from "../steps/vote/dots.js";
import { Welcome } from "../steps/welcome/phone.js";
import { Announced } from "./announced.js";
import { FIELDS } from "./checked.js";
import { Choice } from "./choice.js";
import { Field } from "./field.js";
import { kept, keptGroups, loadGroups, ourGroups, tokenOf } from "./groups.js";
import { Header } from "./header.js";
import { KeptUntil } from "./kept.js";
import { Languages } from "./language.js";
import { dress } from "./letters.js";
import { HowManyHidden, Notice, Offline, Problem, TakingBack } from "./notices.js";
import { Help, Prompt, text } from "./prompt.js";
import { perspectives } from "./perspectives.js";
import { place, workshopId } from "./seat.js";
import { Unsent, Waiting } from "./unsent.js";
import { aside, goOn, leaving, lookAt, newsWords, roomNote, way } from "./way.js";
import { chooseTongue, inNewWords, inWords, tongue } from "./words.js";

export const kit = {
  "connection.js": { away, letGo, reconnect, retry, say, send, status, unsent },
  "current.js": { agenda, meeting, nextMeeting, ofStep, workshop },
  "drafts.js": { begun, draft, setDraft, throwAway },
  "html.js": { effect, html, useEffect, useId, useRef, useState },
  "i18n.js": { day, language, named, t, tn, tongues },
  "keep.js": { drawers, keep },
  "outbox.js": { randomId },
  "parts/alike.js": { standing },
  "parts/icons.js": { Icon },
  "store.js": { all, get, one },
  "steps/collect/mine.js": { lay },
  "steps/collect/phone.js": { draftOf, Mine, Wall, whyOver, Write },
  "steps/vote/dots.js": { dotsGiven },
  "steps/welcome/phone.js": { Welcome },
  "phone/announced.js": { Announced },
  "phone/checked.js": { FIELDS },
  "phone/choice.js": { Choice },
  "phone/field.js": { Field },
  "phone/groups.js": { kept, keptGroups, loadGroups, ourGroups, tokenOf },
  "phone/header.js": { Header },
  "phone/kept.js": { KeptUntil },
  "phone/language.js": { Languages },
  "phone/letters.js": { dress },
  "phone/notices.js": { HowManyHidden, Notice, Offline, Problem, TakingBack },
  "phone/prompt.js": { Help, Prompt, text },
  "phone/perspectives.js": { perspectives },
  "phone/seat.js": { place, workshopId },
  "phone/unsent.js": { Unsent, Waiting },
  "phone/way.js": { aside, goOn, leaving, lookAt, newsWords, roomNote, way },
  "phone/words.js": { chooseTongue, inNewWords, inWords, tongue },
};
