// What is asked before words with a slip in them are sent, and about words the server has held back. An identity number replaces the screen: it is taken out, or the
// words are written anew, and there is no third way. A phone number, an address or a name may stay, if one says so.

import { slips, without } from "./slips.js";

const GRAVE = "identity";
/** Refusals that are questions, or the stop that is none. */
const ASKED = ["identity_number", "contact_details", "listed_name"];
/** How long words may be at least, where it is not known how long exactly. */
const ROOM = { post_idea: 140, edit_idea: 140, propose_theme: 24 };
const ROOM_ELSEWHERE = 400;

/**
 * Given the page's own parts, watches over what the server holds back, and gives `checked(words, limit)`: a promise of
 * `{words, sure}` to send, or of null when somebody rather writes anew.
 */
export function begin(parts) {
  const { asked, effect, unsent, retry, fields } = parts;
  const Stop = makeStop(parts);
  const answered = new Set(); // refused entries that have been asked about

  const ask = (what) =>
    new Promise((resolve) => {
      const answer = (given) => {
        asked.value = null;
        resolve(given);
      };
      asked.value = { ...what, answer, Stop };
    });

  async function checked(words, limit, named = []) {
    let going = { words };
    let names = named;
    for (;;) {
      const found = toAsk(going.words, names);
      if (going.sure || !found.length) return going;
      const answer = await ask({ words: going.words, found, limit });
      if (!answer) return null;
      if (answer.words !== going.words) names = []; // they stand elsewhere now: the server looks again
      going = answer;
    }
  }

  async function settle({ id, name, data, error }) {
    answered.add(id);
    const { found, rendering } = error.data || {};
    const again = {};
    let other = false;
    for (const [field, places] of [[fields[name], found], ["rendering", rendering]]) {
      if (!data[field]) continue;
      const words = tidied(data[field]);
      const going = await checked(words, Math.max([...words].length, ROOM[name] || ROOM_ELSEWHERE), namesIn(places));
      if (!going) return;
      again[field] = going.words;
      if (going.sure) again.sure = true;
      other = other || Boolean(going.sure) || going.words !== words;
    }
    if (other) retry(id, again); // the same again would only be refused again
  }

  // At once when it says so; also what an earlier visit left.
  effect(() => {
    const entry =
      !asked.value && unsent(...Object.keys(fields)).find(({ id, error }) => error && ASKED.includes(error.code) && !answered.has(id));
    if (entry) settle(entry);
  });
  return checked;
}

const namesIn = (found = []) => found.filter(([kind]) => kind === "name").map(([kind, start, end]) => ({ kind, start, end }));

/** As the server keeps words, so that its positions are ours. */
const tidied = (words) =>
  words.normalize("NFC").split(/\r?\n/).map((line) => line.split(/\s+/).filter(Boolean).join(" ")).join("\n").trim();

/** What has to be asked about: identity numbers first and alone. Nothing: `[]`. */
function toAsk(words, named = []) {
  const found = slips(words);
  const grave = found.filter(({ kind }) => kind === GRAVE);
  if (grave.length) return grave;
  const apart = named.filter((name) => !found.some(({ start, end }) => name.start < end && start < name.end));
  return [...found, ...apart].sort((a, b) => a.start - b.start);
}

/**
 * The screen, made of the page's own parts. `asked` is `{words, found, limit, answer}`: `answer` is called with
 * `{words, sure}`, or with null when somebody rather writes anew.
 */
function makeStop({ html, useEffect, useRef, t, Icon }) {
  const headings = {
    identity: () => t("It looks like a personal identity number"),
    phone: () => t("It looks like a phone number"),
    email: () => t("It looks like an e-mail address"),
    name: () => t("The facilitator has asked us to look for this name"),
  };
  const removed = {
    identity: () => t("(number removed)"),
    phone: () => t("(phone number removed)"),
    email: () => t("(address removed)"),
    name: () => t("(name removed)"),
  };
  const removing = {
    identity: () => t("Remove the number and send"),
    phone: () => t("Remove the phone number and send"),
    email: () => t("Remove the address and send"),
    name: () => t("Remove the name and send"),
  };

  function Marked({ words, found }) {
    const signs = [...words];
    let at = 0;
    const parts = found.map(({ start, end }) => {
      const before = signs.slice(at, start).join("");
      at = end;
      return html`${before}<mark class="slip">${signs.slice(start, end).join("")}</mark>`;
    });
    return html`<p class="lines paper" dir="auto">${parts}${signs.slice(at).join("")}</p>`;
  }

  return function Stop({ words, found, limit, answer }) {
    const heading = useRef(null);
    const kinds = [...new Set(found.map(({ kind }) => kind))];
    const [kind] = kinds;
    const grave = kind === GRAVE;
    const left = without(words, found, (one) => removed[one](), limit);
    useEffect(() => {
      window.scrollTo(0, 0);
      heading.current.focus();
    }, [words]);
    const removeAll = kinds.length > 1 ? t("Remove it and send") : removing[kind]();
    return html`<div class="screen stop">
      <div class="stop-sign">
        <${Icon} name="hand" />
        <h1 ref=${heading} tabindex="-1">${headings[kind]()}</h1>
        <p>${grave ? t("It must not end up on the wall. Nothing has been sent.") : t("Everybody could read it. Nothing has been sent.")}</p>
      </div>
      <h2>${t("You wrote")}</h2>
      <${Marked} words=${words} found=${found} />
      <h2>${grave ? t("Without the number it reads") : t("Without it")}</h2>
      <p class="lines note" dir="auto">${left}</p>
      <button type="button" class="button primary last" onClick=${() => answer({ words: left, sure: false })}>${removeAll}</button>
      ${!grave && html`<button type="button" class="button" onClick=${() => answer({ words, sure: true })}>${t("Send it as it is")}</button>`}
      <button type="button" class="button" onClick=${() => answer(null)}>${t("I want to rewrite it")}</button>
    </div>`;
  };
}
