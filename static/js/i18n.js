// The page's words in the reader's language: `t` and `tn` look up an English sentence, `words` a step's own texts.
// Which languages there are the page says (app/languages.py), and what one lacks stands in its catalogue in Swedish.

import { computed, signal } from "@preact/signals";

const FIRST = "sv"; // the language all of it is written in

export const language = signal(FIRST);
const catalogues = signal({}); // language → {msgid: msgstr or {one, other, …}}

/** Every language by its code: `name`, `locale`, `dir`, `script`, `speech`, `reviewed`, `months` where browsers do not know them; what no longer is one has its name only. */
export const tongues = JSON.parse((typeof document === "object" && document.body.dataset.tongues) || "{}");

/** What Intl is asked for: the language, else Swedish where a browser does not know it, with the calendar and digits of all. */
const locales = computed(() => [(tongues[language.value] || {}).locale || language.value, FIRST].map((each) => `${each}-u-ca-gregory-nu-latn`));
const plural = computed(() => new Intl.PluralRules(locales.value));

/** Where the catalogues are: the page says so, because their names change with what is in them. */
function address(code) {
  const listed = document.body.dataset.messages;
  return listed ? JSON.parse(listed)[code] : undefined;
}

async function load(code) {
  if (catalogues.value[code] || !address(code)) return;
  const answer = await fetch(address(code));
  if (answer.ok) addMessages(code, await answer.json());
}

let wanted = "";
const AGAIN = 5000; // ms, after which words that did not come are asked for again

/** Change language; the one chosen last stands, whichever comes first. Without a network it is Swedish if that is here, and English is what is left. */
export async function setLanguage(code) {
  wanted = code;
  await load(code).catch(() => setTimeout(() => wanted === code && setLanguage(code), AGAIN));
  if (wanted !== code) return;
  language.value = code;
  document.documentElement.lang = code;
  document.documentElement.dir = (tongues[code] || {}).dir || "ltr";
  // What the server has written around the script's own part, in the language it was asked in.
  for (const written of document.querySelectorAll("[data-says]")) written.textContent = t(written.dataset.says);
}

/** Tests and scratch pages put a catalogue in by hand. */
export function addMessages(code, messages) {
  catalogues.value = { ...catalogues.value, [code]: messages };
}

function lookUp(msgid) {
  const have = catalogues.value;
  return (have[language.value] || have[FIRST] || {})[msgid];
}

function fill(sentence, values) {
  return values ? sentence.replace(/\{(\w+)\}/g, (hole, name) => (name in values ? values[name] : hole)) : sentence;
}

/** A sentence, with `{name}` filled in. */
export function t(msgid, values) {
  const found = lookUp(msgid) || msgid;
  return fill(found.other || found, values);
}

/** A sentence that must not be misunderstood: [it, and the Swedish to stand beside a translation nobody has reviewed, else ""]. */
export const tSure = (msgid) => [lookUp(msgid) || msgid, lookUp(`sv:${msgid}`) || ""];

/** A sentence about n things. */
export function tn(singular, pluralForm, n, values) {
  const found = lookUp(singular);
  const forms = found && found.other ? found : { one: singular, other: pluralForm };
  return fill(forms[plural.value.select(n)] || forms.other, { n, ...values });
}

/** Where the reader's words are looked for, by code: easy-read Swedish goes by way of Swedish. */
const inOrder = (known, fallback) => [language.value, language.value.split("-")[0], fallback, FIRST, ...Object.keys(known)];

/** One of a step's texts in the reader's language, else in the workshop's, else in Swedish, else in the first there is. */
export function words(texts, key, fallback) {
  const known = texts || {};
  const code = inOrder(known, fallback).find((each) => known[each] && known[each][key]);
  return code ? known[code][key] : "";
}

/** One of a meeting's names (`{language: name}`), by the same rule. */
export function named(names, fallback) {
  const known = names || {};
  return known[inOrder(known, fallback).find((each) => known[each])] || "";
}

/** A date (ISO) as people say it: "7 oktober", with the year when it is another one. */
export function day(iso, withYear = false) {
  if (!iso) return "";
  const date = new Date(`${iso.slice(0, 10)}T12:00:00`);
  const options = { day: "numeric", month: "long" };
  const year = date.getFullYear();
  if (withYear || year !== new Date().getFullYear()) options.year = "numeric";
  const { months } = tongues[language.value] || {};
  if (months) return [date.getDate(), months[date.getMonth()], options.year && year].filter(Boolean).join(" ");
  return new Intl.DateTimeFormat(locales.value, options).format(date).replace(" р.", ""); // "year", in Ukrainian: a sentence may end here
}
