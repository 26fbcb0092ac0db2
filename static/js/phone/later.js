// Parts of the page that nobody needs to write a first idea: fetched once one can write, drawn when they are here.
// They are one script for each page, static/js/later/<page>.js.

import { html, signal, useEffect } from "../html.js";
import { t } from "../i18n.js";

const PAUSE = 2000;
const AGAIN = 5000;
const parts = signal(null);
let coming = null;
let tries = 0;
let trying = false;
let arrived;

/** The parts, when they have come. */
export const here = new Promise((resolve) => {
  arrived = resolve;
});

export const isHere = () => Boolean(parts.value);

/** Fetches them once, and fails if the network is away. The next try is by another address: browsers remember what failed. */
export function fetchNow() {
  const failed = (problem) => {
    coming = null;
    tries += 1;
    throw problem;
  };
  coming = coming || import(document.body.dataset.later + (tries ? `?${tries}` : "")).then((it) => {
    parts.value = it;
    arrived(it);
  }, failed);
  return coming;
}

/** Fetches them however many times it takes. */
async function keepTrying() {
  if (trying) return;
  trying = true;
  while (!parts.value) {
    await fetchNow().catch(() => new Promise((resolve) => {
      setTimeout(resolve, AGAIN);
    }));
  }
}

/** Once one can write: the browser keeps it, and a later visit has it at once. So it is here also when the network goes away. */
export const fetchParts = () => setTimeout(keepTrying, PAUSE);

/** The component of that name, as soon as it is here; `Meanwhile` stands in its place. */
export const later = (name, Meanwhile = () => null) =>
  function Later(props) {
    useEffect(() => {
      keepTrying();
    }, []);
    const Part = parts.value && parts.value[name];
    return Part ? html`<${Part} ...${props} />` : html`<${Meanwhile} />`;
  };

export const Fetching = () => html`<p role="status">${t("Fetching…")}</p>`;
