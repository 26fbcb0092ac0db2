// What a screen has been told, kind by kind. No DOM: a component that reads it is drawn again when that kind changes.

import { batch, signal } from "@preact/signals";

const MINE = "mine";
const NONE = new Map();

/** `frame` is "epoch:number"; the numbers of one epoch are consecutive in a channel. */
function follows(frame, last) {
  if (!last) return "gap";
  const [epoch, number] = frame.split(":");
  const [lastEpoch, lastNumber] = last.split(":");
  if (epoch !== lastEpoch) return "gap";
  if (Number(number) <= Number(lastNumber)) return "known";
  return Number(number) === Number(lastNumber) + 1 ? "next" : "gap";
}

export function createStore() {
  const channels = new Map(); // channel → {frame, kinds: Map(kind → Map(id → entity))}
  const kinds = new Map(); // kind → signal(Map(id → entity)), all channels together

  function kindSignal(kind) {
    if (!kinds.has(kind)) kinds.set(kind, signal(NONE));
    return kinds.get(kind);
  }

  /** Put the channels' parts of these kinds together anew: a new Map is what tells the components. */
  function show(touched) {
    batch(() => {
      for (const kind of touched) {
        const whole = new Map();
        for (const { kinds: parts } of channels.values()) {
          for (const [id, entity] of parts.get(kind) || NONE) whole.set(id, entity);
        }
        kindSignal(kind).value = whole;
      }
    });
  }

  function replace(channel, frame, put) {
    const before = channels.get(channel);
    const parts = new Map();
    for (const kind of Object.keys(put)) parts.set(kind, new Map(put[kind].map((entity) => [entity.id, entity])));
    channels.set(channel, { frame, kinds: parts });
    show(new Set([...(before ? before.kinds.keys() : []), ...parts.keys()]));
  }

  function change(channel, frame, put, drop) {
    const there = channels.get(channel);
    there.frame = frame;
    for (const kind of Object.keys(put)) {
      if (!there.kinds.has(kind)) there.kinds.set(kind, new Map());
      for (const entity of put[kind]) there.kinds.get(kind).set(entity.id, entity);
    }
    for (const kind of Object.keys(drop)) {
      for (const id of drop[kind]) (there.kinds.get(kind) || NONE).delete(id);
    }
    show(new Set([...Object.keys(put), ...Object.keys(drop)]));
  }

  const store = {
    /** Everything a channel holds, instead of what it held; without a frame one is on it no more. */
    snapshot: ({ channel, frame, put }) => (frame ? replace(channel, frame, put) : store.leave(channel)),

    /** What is new in a channel. False when frames are missing in between: ask for them with `frames()`. */
    changes({ channel, frame, put = {}, drop = {} }) {
      const last = channels.get(channel);
      const order = follows(frame, last && last.frame);
      if (order === "next") change(channel, frame, put, drop);
      return order !== "gap";
    },

    /** The personal part, whole … */
    mine: ({ put }) => replace(MINE, "", put),

    /** … and what has changed of it since: on one connection nothing is lost in between. */
    myChanges: ({ put, drop }) => change(MINE, "", put, drop),

    /** Forget a channel one is no longer on. */
    leave(channel) {
      const parts = channels.get(channel);
      if (!parts) return;
      channels.delete(channel);
      show(parts.kinds.keys());
    },

    /** The last frame of each shared channel: what `since` asks from. */
    frames() {
      const last = {};
      for (const [channel, { frame }] of channels) if (channel !== MINE) last[channel] = frame;
      return last;
    },

    all: (kind) => [...kindSignal(kind).value.values()],
    get: (kind, id) => kindSignal(kind).value.get(id),
    /** The only one of its kind (workshop, me), or undefined. */
    one: (kind) => kindSignal(kind).value.values().next().value,
  };
  return store;
}

/** The page's own store. */
export const store = createStore();
export const { all, get, one } = store;
