// What this phone keeps for itself: seats, group links, unsent commands and drafts, in IndexedDB where there is one.

const NAME = "framtidsverkstad";
const STORE = "kept";
const PATIENCE = 3000; // some browsers never answer when storage is shut off

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error);
    setTimeout(() => reject(new Error("no answer")), PATIENCE);
  });
}

function inIndexedDb(db) {
  /** Run one request and wait until what it wrote is on the disk. */
  const run = (mode, ask) =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, mode);
      let result;
      ask(transaction.objectStore(STORE), (value) => (result = value));
      transaction.oncomplete = () => resolve(result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  const prefixed = (prefix) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  return {
    read: (key) => run("readonly", (s, give) => (s.get(key).onsuccess = (e) => give(e.target.result))),
    write: (key, value) => run("readwrite", (s) => s.put(value, key)),
    remove: (key) => run("readwrite", (s) => s.delete(key)),
    list: (prefix) => run("readonly", (s, give) => (s.getAll(prefixed(prefix)).onsuccess = (e) => give(e.target.result))),
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
    list: async (prefix) =>
      items.keys().filter((key) => key.startsWith(full(prefix))).sort().map((key) => JSON.parse(items.getItem(key))),
    addIfAbsent: async (key, value) => {
      if (read(key) === undefined) write(key, value);
      return read(key);
    },
  };
}

function inLocalStorage() {
  localStorage.setItem(NAME, "");
  localStorage.removeItem(NAME);
  return inItems({
    getItem: (key) => localStorage.getItem(key),
    setItem: (key, value) => localStorage.setItem(key, value),
    removeItem: (key) => localStorage.removeItem(key),
    keys: () => Object.keys(localStorage),
  });
}

/** Kept until the page is closed: the lead's commands, and phones that may store nothing at all. */
export function inMemory() {
  const map = new Map();
  return inItems({
    getItem: (key) => map.get(key),
    setItem: (key, value) => map.set(key, value),
    removeItem: (key) => map.delete(key),
    keys: () => [...map.keys()],
  });
}

async function best() {
  try {
    return inIndexedDb(await opened());
  } catch {
    try {
      return inLocalStorage();
    } catch {
      return inMemory();
    }
  }
}

let chosen;
const place = () => (chosen = chosen || best());

/** The phone's own drawer; every call answers when it is really kept. */
export const keep = {};
for (const act of ["read", "write", "remove", "list", "addIfAbsent"]) {
  keep[act] = async (...parts) => (await place())[act](...parts);
}
