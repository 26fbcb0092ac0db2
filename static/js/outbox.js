// Commands on their way: kept before they are sent, sent again with the same id until answered, in the order they were made.

import { signal } from "@preact/signals";

const NOT_SAVED = "not_saved";
const TRY_AGAIN = 2000;
const IN_FLIGHT = 4; // long polling drops what comes in too large a heap
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

/**
 * `drawer` is where entries are kept (keep.js), `seat` whose they are: another seat's are left alone.
 * An entry is `{id, seat, number, name, data, kept, error}`; `error` is there once it has been refused.
 */
export function createOutbox(drawer, seat) {
  const entries = signal([]);
  const answers = new Map(); // id → what to call with the answer
  const flying = new Set();
  let emit = null;

  const key = (entry) => `outbox:${seat}:${String(entry.number).padStart(16, "0")}:${entry.id}`;
  const set = (list) => (entries.value = list.sort((a, b) => a.number - b.number));

  function pump() {
    if (!emit) return;
    for (const entry of entries.value) {
      if (flying.size >= IN_FLIGHT) return;
      if (entry.error || !entry.saved || flying.has(entry.id)) continue;
      flying.add(entry.id);
      emit({ id: entry.id, name: entry.name, data: entry.data });
    }
  }

  async function save(entry) {
    try {
      await drawer.write(key(entry), { ...entry, saved: true });
    } catch {
      // A full disk: the page still holds it, and says so by not letting go until it is answered.
    }
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
    await drawer.remove(key(entry)).catch(() => {});
  }

  async function refuse(entry, error) {
    const refused = { ...entry, error };
    set(entries.value.map((e) => (e.id === entry.id ? refused : e)));
    await drawer.write(key(entry), refused).catch(() => {});
  }

  return {
    entries,

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

    /** The answer to one that was sent. */
    async settle({ id, ok, error, seq }) {
      const entry = entries.value.find((e) => e.id === id);
      // The server's disk has trouble: nothing was decided, so the same command waits here and goes again.
      if (entry && entry.kept && !ok && error.code === NOT_SAVED) {
        setTimeout(() => {
          flying.delete(id);
          pump();
        }, TRY_AGAIN);
        return;
      }
      flying.delete(id);
      if (entry) await (ok || !entry.kept ? remove(id) : refuse(entry, error));
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

    remove,

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
