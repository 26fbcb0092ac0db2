// The page's words in the reader's language: `t` and `tn` look up an English sentence, `words` a step's own texts.

import { computed, signal } from "@preact/signals";

export const language = signal("sv");
const catalogues = signal({}); // language → {msgid: msgstr or [one, other]}
const plural = computed(() => new Intl.PluralRules(language.value));

const RIGHT_TO_LEFT = ["ar", "fa", "prs", "he", "ur"];

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

/** Change language. Without a network the words one has stay, and English is what is left. */
export async function setLanguage(code) {
  await load(code).catch(() => {});
  language.value = code;
  document.documentElement.lang = code;
  document.documentElement.dir = RIGHT_TO_LEFT.includes(code) ? "rtl" : "ltr";
}

/** Tests and scratch pages put a catalogue in by hand. */
export function addMessages(code, messages) {
  catalogues.value = { ...catalogues.value, [code]: messages };
}

function lookUp(msgid) {
  return (catalogues.value[language.value] || {})[msgid];
}

function fill(sentence, values) {
  return values ? sentence.replace(/\{(\w+)\}/g, (hole, name) => (name in values ? values[name] : hole)) : sentence;
}

/** A sentence, with `{name}` filled in. */
export function t(msgid, values) {
  const found = lookUp(msgid);
  return fill(typeof found === "string" && found ? found : msgid, values);
}

/** A sentence about n things. */
export function tn(singular, pluralForm, n, values) {
  const found = lookUp(singular);
  const one = plural.value.select(n) === "one";
  const forms = Array.isArray(found) && found.every(Boolean) ? found : [singular, pluralForm];
  return fill(one ? forms[0] : forms[forms.length - 1], { n, ...values });
}

/** One of a step's texts in the reader's language, else in the workshop's, else in the first there is. */
export function words(texts, key, fallback) {
  const known = texts || {};
  for (const code of [language.value, fallback, ...Object.keys(known)]) {
    if (code && known[code] && known[code][key]) return known[code][key];
  }
  return "";
}

/** One of a meeting's names (`{language: name}`), by the same rule. */
export function named(names, fallback) {
  const known = names || {};
  return known[language.value] || known[fallback] || Object.values(known)[0] || "";
}

/** A date (ISO) as people say it: "7 oktober", with the year when it is another one. */
export function day(iso, withYear = false) {
  if (!iso) return "";
  const date = new Date(`${iso.slice(0, 10)}T12:00:00`);
  const options = { day: "numeric", month: "long" };
  if (withYear || date.getFullYear() !== new Date().getFullYear()) options.year = "numeric";
  return new Intl.DateTimeFormat(language.value, options).format(date);
}
