// The only file that touches the socket: connects, feeds the store, empties the outbox, and says how it goes.

import { Manager, WebSocket, XHR } from "socket.io-client";
import { effect, signal } from "@preact/signals";
import { createRedial } from "./redial.js";
import { store } from "./store.js";

/** connecting (for the first time), online, offline (trying again by itself) or refused (see `refusal`). */
export const status = signal("connecting");
/** Offline for longer than a short gap in the network, which is nobody's business. */
export const away = signal(false);
/** Why one may not be here, `{code, text, data}`; null while one may. */
export const refusal = signal(null);
/** What the server said when it let nobody in just now, or "": it was the network. */
export const hindrance = signal("");
/** The newest `{now, step, present, written, finished, leading}`. */
export const pulse = signal(null);

const SHORT_GAP = 1000;
const LONGEST_SILENCE = 5000;
const LONGEST_REQUEST = 30_000; // longer than a poll waits for news; a browser keeps only a few open to one server
const EVENT = 2; // a packet's type on the wire; others are answers
const NETWORK = ["no_network", "no_answer"];
// What no waiting helps against. All else passes.
const FINAL = ["bad_command", "meeting_ended", "newer_than_program", "no_seat", "not_lead", "not_signed_in", "rehearsal_over", "unknown_link", "unknown_workshop", "workshop_deleted"];

let socket = null;
let outbox = null;
let redial = null;
const ahead = signal(0);
let asking = false;
let missing = false; // frames that could not be asked for yet
let pollFirst = !window.WebSocket;

effect(() => {
  const timer = status.value === "offline" && setTimeout(() => (away.value = true), SHORT_GAP);
  return () => {
    clearTimeout(timer);
    away.value = false;
  };
});

/** The server's clock, which timers are counted by. */
export const serverNow = () => Date.now() + ahead.value;

/** Its day, where one stands, as an ISO date. */
export const today = () => new Date(serverNow()).toLocaleDateString("sv");

/**
 * `workshop` is its id, `auth` gives (a promise of) who one is, and is asked anew at each connect.
 * `through` is the outbox commands go through.
 */
export function connect({ workshop, auth, through }) {
  outbox = through;
  const manager = new Manager({
    path: "/socket.io",
    query: { w: workshop },
    tryAllTransports: true,
    requestTimeout: LONGEST_REQUEST,
    reconnection: false, // ours: the client's own cannot be told that the network is back
    autoConnect: false,
  });
  socket = manager.socket("/", { auth: (give) => whoAmI(auth, give) });
  redial = createRedial({ dial, hangUp: giveUp });
  socket.on("connect", onConnect);
  socket.on("disconnect", onDisconnect);
  socket.on("connect_error", onConnectError);
  // At once, and not by way of the socket, which holds everything back until it is told that it is connected: that
  // comes after the snapshot, which takes a second over a slow network.
  manager.on("packet", ({ type, data }) => type === EVENT && heard[data[0]] && heard[data[0]](data[1]));
  for (const event of ["pageshow", "online"]) window.addEventListener(event, wake);
  for (const event of ["visibilitychange", "resume"]) {
    document.addEventListener(event, () => document.visibilityState === "visible" && wake());
  }
  redial.now();
}

/** What is done with what the server says. */
const heard = {
  snapshot: store.snapshot,
  changes: (message) => store.changes(message) || catchUp(),
  mine: store.mine,
  my_changes: store.myChanges,
  done: (answer) => outbox.settle(answer),
  goodbye: failed,
  pulse(beat) {
    const now = beat.now - Date.now();
    if (Math.abs(now - ahead.peek()) > 1000) ahead.value = now; // what counts down is drawn anew, and not for each delay
    pulse.value = beat;
  },
};

/** Some networks refuse websockets, others swallow them without a word: then long polling goes first, and may grow into one. */
function dial(silent) {
  if (silent) pollFirst = !pollFirst || !window.WebSocket;
  socket.io.opts.transports = pollFirst ? [XHR, WebSocket] : [WebSocket, XHR];
  socket.connect();
}

async function whoAmI(auth, give) {
  const line = socket.io.engine;
  const isOld = () => line !== socket.io.engine; // an answer that came too late must not be given on the next line
  try {
    const me = await auth();
    if (!isOld()) give({ ...me, since: store.frames() });
  } catch (problem) {
    if (!isOld()) failed(problem);
  }
}

function onConnect() {
  redial.answered();
  refusal.value = null;
  hindrance.value = "";
  status.value = "online";
  asking = false;
  outbox.open(transmit);
  if (missing) catchUp();
}

/** An answer that does not come may mean that nobody is there any more, or that the command got lost on its way. */
function transmit(command) {
  const line = socket.io.engine;
  socket.emit("command", command);
  setTimeout(() => {
    if (line !== socket.io.engine || !outbox.isFlying(command.id)) return;
    catchUp();
    transmit(command);
  }, LONGEST_SILENCE);
}

const onDisconnect = () => failed({});

/** A refusal from the server carries `data`; when the network fails there is none. */
const onConnectError = ({ data }) => failed(data || {});

/** Not connected, whatever the library's socket may believe of itself; and tried again, unless one may not be here. */
function failed({ code, text, data }) {
  outbox.shut();
  hangUp();
  if (FINAL.includes(code)) {
    redial.stop();
    refusal.value = { code, text, data };
    status.value = "refused";
  } else if (status.value !== "refused") {
    hindrance.value = (!NETWORK.includes(code) && text) || "";
    status.value = "offline";
    redial.failed(data && data.wait_ms);
  }
}

/** Nobody answers: that is no network either, also for a page that has never been connected. */
function giveUp() {
  hangUp();
  status.value = "offline";
}

function hangUp() {
  socket.off("disconnect", onDisconnect);
  socket.disconnect();
  socket.sendBuffer = []; // what matters is in the outbox
  socket.on("disconnect", onDisconnect);
}

/** Back from sleep: a socket may look alive and be dead, so ask and see whether anybody answers. */
function wake() {
  if (socket.connected) catchUp();
  else redial.hope();
}

function catchUp() {
  missing = !socket.connected;
  if (asking || missing) return;
  asking = true;
  const line = socket.io.engine;
  socket.timeout(LONGEST_SILENCE).emit("since", store.frames(), (silent, answer) => {
    if (line !== socket.io.engine) return;
    asking = false;
    if ((silent || answer === "gone") && socket.connected) onDisconnect();
    else if (answer && answer.wait_ms) setTimeout(catchUp, answer.wait_ms);
  });
}

/** Whether the server has said that it cannot save; what was sent goes again by itself. */
export const cannotSave = () => Boolean(outbox && outbox.unsaved.value);

/** Do something; resolves with `{ok, error: {code, text, data}}`. Waits for the network if it must. */
export const send = (name, data = {}) => outbox.send(name, data);

/** Send somebody's words; resolves once they are kept on the phone. What becomes of them shows in `unsent`. */
export const say = (name, data) => outbox.keep(name, data);

/** What waits or was refused, in order: of one command, or of all. */
export const unsent = (...names) =>
  outbox ? outbox.entries.value.filter((entry) => !names.length || names.includes(entry.name)) : [];

/** Send refused words again, perhaps changed; or let them go. */
export const retry = (id, changed) => outbox.retry(id, changed);
export const letGo = (id) => outbox.discard(id);

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
