// The only file that touches the socket: connects, feeds the store, empties the outbox, and says how it goes.

import { Manager, WebSocket, XHR } from "socket.io-client";
import { signal } from "@preact/signals";
import { createRedial } from "./redial.js";
import { store } from "./store.js";

/** connecting (for the first time), online, offline (trying again by itself) or refused (see `refusal`). */
export const status = signal("connecting");
/** Why one may not be here, `{code, text}`; null while one may. */
export const refusal = signal(null);
/** The newest `{now, step, present, written, finished}`. */
export const pulse = signal(null);

const LONGEST_SILENCE = 5000;

let socket = null;
let outbox = null;
let redial = null;
let ahead = 0;
let asking = false;

/** The server's clock, which timers are counted by. */
export const serverNow = () => Date.now() + ahead;

/**
 * `workshop` is its id, `auth` gives (a promise of) who one is, and is asked anew at each connect.
 * `through` is the outbox commands go through.
 */
export function connect({ workshop, auth, through }) {
  outbox = through;
  const manager = new Manager({
    path: "/socket.io",
    query: { w: workshop },
    transports: [WebSocket, XHR], // the second where the room's network lets no websockets through
    tryAllTransports: true,
    reconnection: false, // ours: the client's own cannot be told that the network is back
    autoConnect: false,
  });
  socket = manager.socket("/", { auth: (give) => whoAmI(auth, give) });
  redial = createRedial({ dial: () => socket.connect(), hangUp });
  socket.on("connect", onConnect);
  socket.on("disconnect", onDisconnect);
  socket.on("connect_error", onConnectError);
  socket.on("snapshot", store.snapshot);
  socket.on("changes", (message) => store.changes(message) || catchUp());
  socket.on("mine", store.mine);
  socket.on("done", (answer) => outbox.settle(answer));
  socket.on("goodbye", (why) => {
    refuse(why);
    socket.disconnect();
  });
  socket.on("pulse", (beat) => {
    ahead = beat.now - Date.now();
    pulse.value = beat;
  });
  for (const event of ["pageshow", "online"]) window.addEventListener(event, wake);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && wake());
  redial.now();
}

async function whoAmI(auth, give) {
  const line = socket.io.engine;
  const isOld = () => line !== socket.io.engine; // an answer that came too late must not be given on the next line
  try {
    const me = await auth();
    if (!isOld()) give({ ...me, since: store.frames() });
  } catch (problem) {
    if (isOld()) return;
    if (problem.code && problem.code !== "no_network" && problem.code !== "no_answer") refuse(problem);
    failed();
  }
}

function onConnect() {
  redial.answered();
  refusal.value = null;
  status.value = "online";
  asking = false;
  outbox.open((command) => {
    socket.emit("command", command);
    // An answer that does not come may mean that nobody is there any more.
    setTimeout(() => outbox.isFlying(command.id) && catchUp(), LONGEST_SILENCE);
  });
}

function onDisconnect() {
  outbox.shut();
  failed();
}

function onConnectError(error) {
  if (error.data && error.data.code) refuse(error.data);
  failed();
}

/** Not connected, whatever the library's socket may believe of itself; and tried again, unless one may not be here. */
function failed() {
  hangUp();
  if (status.value === "refused") return;
  status.value = "offline";
  redial.failed();
}

function hangUp() {
  socket.off("disconnect", onDisconnect);
  socket.disconnect();
  socket.on("disconnect", onDisconnect);
}

function refuse({ code, text }) {
  redial.stop();
  refusal.value = { code, text };
  status.value = "refused";
}

/** Back from sleep: a socket may look alive and be dead, so ask and see whether anybody answers. */
function wake() {
  if (socket.connected) catchUp();
  else redial.hope();
}

function catchUp() {
  if (asking || !socket.connected) return;
  asking = true;
  const line = socket.io.engine;
  socket.timeout(LONGEST_SILENCE).emit("since", store.frames(), (silent) => {
    if (line !== socket.io.engine) return;
    asking = false;
    if (silent && socket.connected) onDisconnect();
  });
}

/** Do something; resolves with `{ok, error: {code, text, data}}`. Waits for the network if it must. */
export const send = (name, data = {}) => outbox.send(name, data);

/** Send somebody's words; resolves once they are kept on the phone. What becomes of them shows in `unsent`. */
export const say = (name, data) => outbox.keep(name, data);

/** What waits or was refused, in order: of one command, or of all. */
export const unsent = (...names) =>
  outbox ? outbox.entries.value.filter((entry) => !names.length || names.includes(entry.name)) : [];

/** Send refused words again, perhaps changed; or let them go. */
export const retry = (id, changed) => outbox.retry(id, changed);
export const letGo = (id) => outbox.remove(id);

/** "I am done" with a step, or not after all; counted, never stored. */
export const finished = (step, yes) => socket.emit("finished", { step, finished: yes });

/** Connect anew, as somebody else or in another language. */
export function reconnect() {
  hangUp();
  outbox.shut();
  status.value = "connecting";
  refusal.value = null;
  redial.now();
}
