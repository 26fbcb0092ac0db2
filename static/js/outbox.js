// Commands on their way: kept before they are sent, sent again with the same id until answered, in the order they were made.

import { signal } from "@preact/signals";

const NOT_SAVED = "not_saved";
const NOT_NOW = [NOT_SAVED, "too_fast"]; // nothing was decided: the same command waits here and goes again
const TRY_AGAIN = 2000;
const IN_FLIGHT = 4; // long polling drops what comes in too large a heap
// New ideas travel together. All else goes one at a time: of two votes for a theme, the first must not be the one that
// had to wait and comes through last.
const TOGETHER = "post_idea";
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** 22 random letters and digits: 131 bits. */
export function randomId() {
  let id = "";
  while (id.length < 22) {
    // 248 is the largest multiple of 62 in a byte: above it some signs would be likelier than others.
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      if (byte < 248 && id.length < 22) id += SIGNS[byte % 62];
    }
  }
  return id;
}

/** Where an entry of a seat is kept. */
export const entryKey = (seat, { number, id }) => `outbox:${seat}:${String(number).padStart(16, "0")}:${id}`;

/**
 * `drawer` is where entries are kept (keep.js), `seat` whose they are: another seat's are left alone.
 * An entry is `{id, seat, number, name, data, kept, error}`; `error` is there once it has been refused.
 */
export function createOutbox(drawer, seat) {
  const entries = signal([]);
  const answers = new Map(); // id → what to call with the answer
  const flying = new Set();
  const unsaved = signal(false);
  let emit = null;
  let pause = 0;

  const key = (entry) => entryKey(seat, entry);
  const set = (list) => (entries.value = list.sort((a, b) => a.number - b.number));

  function pump() {
    if (!emit || pause) return;
    for (const entry of entries.value) {
      if (entry.error) continue;
      const together = entry.name === TOGETHER;
      if (!flying.has(entry.id)) {
        if (!entry.saved || flying.size >= (together ? IN_FLIGHT : 1)) return;
        flying.add(entry.id);
        emit({ id: entry.id, name: entry.name, data: entry.data });
      }
      if (!together) return;
    }
  }

  function rest(ms) {
    clearTimeout(pause);
    // Jitter: the whole room was told the same.
    pause = setTimeout(() => {
      pause = 0;
      pump();
    }, ms * (1 + Math.random() / 2));
  }

  async function save(entry) {
    await drawer.write(key(entry), { ...entry, saved: true });
    set(entries.value.map((e) => (e.id === entry.id ? { ...e, saved: true } : e)));
  }

  async function add(name, data, kept) {
    const last = entries.value.length ? entries.value[entries.value.length - 1].number : 0;
    const entry = { id: randomId(), seat, number: Math.max(Date.now(), last + 1), name, data, kept };
    set([...entries.value, entry]);
    await save(entry);
    pump();
    return entry;
  }

  async function remove(id) {
    const entry = entries.value.find((e) => e.id === id);
    if (!entry) return;
    set(entries.value.filter((e) => e.id !== id));
    await drawer.remove(key(entry));
  }

  function refuse(entry, error) {
    const refused = { ...entry, error };
    set(entries.value.map((e) => (e.id === entry.id ? refused : e)));
    drawer.write(key(entry), refused);
  }

  return {
    entries,

    /** Whether the server cannot save: as it said last. */
    unsaved,

    /** What an earlier visit left unsent. */
    async load() {
      const there = new Set(entries.value.map((e) => e.id));
      const earlier = await drawer.list(`outbox:${seat}:`);
      set([...earlier.filter((e) => !there.has(e.id)), ...entries.value]);
      pump();
    },

    /** Send somebody's words; resolves with the entry once they are kept. A refusal stays until they deal with it. */
    keep: (name, data) => add(name, data, true),

    /** Do something; resolves with the answer `{ok, error}`, and a refusal leaves nothing behind. */
    async send(name, data) {
      const entry = await add(name, data, false);
      return new Promise((resolve) => {
        answers.set(entry.id, resolve);
      });
    },

    /** The answer to one that was sent. One that only has to wait is none: it goes again by itself. */
    settle({ id, ok, error, seq }) {
      const entry = entries.value.find((e) => e.id === id);
      flying.delete(id);
      if (!entry || entry.error) return; // one that was sent twice is answered twice
      unsaved.value = !ok && error.code === NOT_SAVED;
      if (!ok && NOT_NOW.includes(error.code)) {
        rest((error.data && error.data.wait_ms) || TRY_AGAIN);
        return;
      }
      if (ok || !entry.kept) remove(id);
      else refuse(entry, error);
      if (answers.has(id)) answers.get(id)({ ok, error, seq });
      answers.delete(id);
      pump();
    },

    /** Try a refused one again as a new command: the old id would only get the old answer. */
    async retry(id, changed = {}) {
      const entry = entries.value.find((e) => e.id === id);
      if (!entry) return undefined;
      const again = await add(entry.name, { ...entry.data, ...changed }, true);
      await remove(id);
      return again;
    },

    /** Throw away what its writer has given up. It leaves the screen when the phone holds it no more: a reload would bring it back. */
    async discard(id) {
      const entry = entries.value.find((e) => e.id === id);
      if (!entry) return;
      await drawer.remove(key(entry));
      set(entries.value.filter((e) => e.id !== id));
    },

    /** Whether it has been sent and not answered. */
    isFlying: (id) => flying.has(id),

    /** Connected: everything unanswered goes again. */
    open(how) {
      flying.clear();
      emit = how;
      pump();
    },

    /** Not connected: everything waits. */
    shut() {
      emit = null;
      flying.clear();
    },
  };
}
