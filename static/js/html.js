// What every component is made of: preact, htm's template strings and signals, from one place.

import htm from "htm";
import { h } from "preact";

// What preact asks for and phones of 2018 have not.
if (typeof queueMicrotask === "undefined") window.queueMicrotask = (work) => Promise.resolve().then(work);

export const html = htm.bind(h);

export { Component, Fragment, createContext, render } from "preact";
export { useCallback, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
export { batch, computed, effect, signal, untracked, useComputed, useSignal, useSignalEffect } from "@preact/signals";
