// What every component is made of: preact, htm's template strings and signals, from one place.

import htm from "htm";
import { h } from "preact";

export const html = htm.bind(h);

export { Component, Fragment, createContext, render } from "preact";
export { useCallback, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
export { batch, computed, effect, signal, untracked, useComputed, useSignal, useSignalEffect } from "@preact/signals";
