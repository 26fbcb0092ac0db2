// What this phone keeps for itself: seats, group links, unsent commands and drafts. In IndexedDB where there is one,
// else in localStorage, else in memory for as long as the page lives.

const NAME = "framtidsverkstad";
const STORE = "kept";
const PATIENCE = 3000; // some browsers never answer when storage is shut off

function opened(lost) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      db.onclose = lost;
      // A newer page wants to change it: this one makes way.
      db.onversionchange = () => {
        db.close();
        lost();
      };
      resolve(db);
    };
  });
}

/** Nothing more is asked in this transaction: it is carried out also if the page goes before it has come to its turn. */
function whole(transaction) {
  if (transaction.commit) transaction.commit(); // phones of 2018 have none
}

/** The browser may close it under our hands, as iOS does while a phone sleeps: then it is opened again, once for each act. */
function inIndexedDb() {
  let opening = null;
  const lost = () => (opening = null);

  /** Make one request and wait until what it wrote is on the disk. */
  async function transact(mode, ask) {
    opening = opening || opened(lost);
    const db = await opening;
    return new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, mode);
      let result;
      transaction.oncomplete = () => resolve(result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
      ask(transaction.objectStore(STORE), (value) => (result = value));
    });
  }
  const run = (mode, ask) =>
    transact(mode, ask).catch((problem) => {
      if (problem && problem.name === "QuotaExceededError") throw problem;
      lost();
      return transact(mode, ask);
    });
  return {
    read: (key) => run("readonly", (s, give) => (s.get(key).onsuccess = (e) => give(e.target.result))),
    write: (key, value) => run("readwrite", (s) => whole(s.put(value, key).transaction)),
    remove: (key) => run("readwrite", (s) => whole(s.delete(key).transaction)),
    list: (prefix) =>
      run("readonly", (s, give) => {
        const found = new Map();
        s.openCursor(IDBKeyRange.bound(prefix, `${prefix}\uffff`)).onsuccess = ({ target: { result: cursor } }) => {
          if (cursor) {
            found.set(cursor.key, cursor.value);
            cursor.continue();
          } else give(found);
        };
      }),
    addIfAbsent: (key, value) =>
      run("readwrite", (s, give) => {
        s.get(key).onsuccess = (e) => {
          if (e.target.result === undefined) s.put(value, key);
          give(e.target.result === undefined ? value : e.target.result);
        };
      }),
  };
}

/** The same five acts over anything that has getItem, setItem, removeItem and keys(). */
function inItems(items) {
  const full = (key) => `${NAME}/${key}`;
  const read = (key) => JSON.parse(items.getItem(full(key)) || "null") || undefined;
  const write = (key, value) => items.setItem(full(key), JSON.stringify(value));
  return {
    read: async (key) => read(key),
    write: async (key, value) => write(key, value),
    remove: async (key) => items.removeItem(full(key)),
    list: async (prefix) => {
      const keys = items.keys().filter((key) => key.startsWith(full(prefix)));
      return new Map(keys.map((key) => [key.slice(full("").length), JSON.parse(items.getItem(key))]));
    },
    addIfAbsent: async (key, value) => {
      if (read(key) === undefined) write(key, value);
      return read(key);
    },
  };
}

const inLocalStorage = () =>
  inItems({
    getItem: (key) => localStorage.getItem(key),
    setItem: (key, value) => localStorage.setItem(key, value),
    removeItem: (key) => localStorage.removeItem(key),
    keys: () => Object.keys(localStorage),
  });

function inMap() {
  const map = new Map();
  return inItems({
    getItem: (key) => map.get(key),
    setItem: (key, value) => map.set(key, value),
    removeItem: (key) => map.delete(key),
    keys: () => [...map.keys()],
  });
}

/** A drawer that does not answer is left alone, until its answer comes after all: then `back` is called. */
export function patient(drawer, back = () => {}) {
  let silent = false;
  async function patiently(act, parts) {
    if (silent) throw new Error("silent");
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        silent = true;
        reject(new Error("silent"));
      }, PATIENCE);
      const answered = () => {
        clearTimeout(timer);
        if (silent) back();
        silent = false;
      };
      drawer[act](...parts).then(resolve, reject).then(answered);
    });
  }
  const acts = {};
  for (const act of Object.keys(drawer)) acts[act] = (...parts) => patiently(act, parts);
  return acts;
}

/**
 * One drawer over several, the best first, and memory under them all. A value lies in the first that takes it, so a
 * full disk or a browser that shuts its storage loses nothing while the page lives. Acts follow one after another and
 * never fail; `list` gives the values.
 */
export function layered(...drawers) {
  const layers = [...drawers, inMap()];
  let turn = Promise.resolve();

  const tried = (layer, act, ...parts) => layer[act](...parts).then((answer) => ({ answer }), () => null);

  /** What each layer answers, the best first; nothing from those that fail. */
  async function all(act, ...parts) {
    const answers = [];
    for (const layer of layers) answers.push(await tried(layer, act, ...parts));
    return answers.filter(Boolean).map(({ answer }) => answer);
  }

  /** The answer of the first layer that does it. What lay further down is newer than what lies above, until now. */
  async function first(act, key, value) {
    for (const [depth, layer] of layers.entries()) {
      const done = await tried(layer, act, key, value);
      if (!done) continue;
      for (const lower of layers.slice(depth + 1)) await tried(lower, "remove", key);
      return done.answer;
    }
    return undefined;
  }

  const read = async (key) => (await all("read", key)).filter((value) => value !== undefined).pop();
  const acts = {
    read,
    write: (key, value) => first("write", key, value),
    remove: (key) => all("remove", key),
    list: async (prefix) => {
      const found = new Map();
      for (const part of await all("list", prefix)) for (const [key, value] of part) found.set(key, value);
      return [...found.values()];
    },
    addIfAbsent: async (key, value) => {
      const there = await read(key);
      return there === undefined ? first("addIfAbsent", key, value) : there;
    },
  };
  const inTurn = (act) => (...parts) => (turn = turn.then(() => act(...parts)));
  const drawer = {};
  for (const name of Object.keys(acts)) drawer[name] = inTurn(acts[name]);
  return drawer;
}

/** Kept until the page is closed: what the lead does. */
export const inMemory = () => layered();

const waiting = [];
/** Called if what is kept could not be read for a while, and now can. */
export const whenBack = (work) => waiting.push(work);

/** Where what is kept outlives the page, the best first. */
export const drawers = [patient(inIndexedDb(), () => waiting.forEach((work) => work())), inLocalStorage()];

/** The phone's own drawer. */
export const keep = layered(...drawers);
