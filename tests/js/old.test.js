// Phones of 2018 have no later names than theirs: what is built for phones uses none of them, unless it looks first.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

const dist = new URL("../../static/dist/", import.meta.url);
const manifest = new URL("manifest.json", dist);
const PAGES = ["js/pages/phone.js", "js/pages/group.js", "js/pages/next.js", "js/pages/start.js", "js/later/phone.js", "js/later/group.js"];

const METHODS = ["flatMap", "flat", "matchAll", "replaceAll", "at", "trimStart", "trimEnd", "findLast", "findLastIndex", "toSorted", "toReversed",
  "toSpliced", "replaceChildren", "checkVisibility", "arrayBuffer", "isWellFormed"];
const NAMES = ["Object.fromEntries", "Object.hasOwn", "Object.groupBy", "Promise.allSettled", "Promise.any", "Promise.withResolvers", "AbortSignal.timeout",
  "Intl.RelativeTimeFormat", "Intl.ListFormat", "Intl.Segmenter", "Intl.DisplayNames", "crypto.randomUUID", "structuredClone", "queueMicrotask", "requestIdleCallback",
  "BigInt", "WeakRef"];
const LATER = [...METHODS.map((name) => [name, new RegExp(`\\.${name}\\(`)]), ...NAMES.map((name) => [name, new RegExp(`(?<![\\w$."'])${name.replace(".", "\\.")}\\b`)])];

/** The later names in a script, but for those it looks for first (`html.js`, `parts/tongues.js`). */
const later = (script) =>
  LATER.filter(([name, used]) => used.test(script) && !script.includes(`typeof ${name}`) && !script.includes(`!${name}||`)).map(([name]) => name);

/** The scripts of a page, with what they import at once. */
function scripts(name) {
  const found = new Set();
  const add = (file) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, part] of readFileSync(new URL(file, dist), "utf8").matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) add(part);
  };
  add(JSON.parse(readFileSync(manifest, "utf8"))[name]);
  return [...found];
}

for (const page of PAGES) {
  test(`${page} needs nothing newer than ES2018`, { skip: !existsSync(manifest) && "the front end is not built" }, () => {
    for (const file of scripts(page)) {
      assert.deepEqual(later(readFileSync(new URL(file, dist), "utf8")), [], file);
    }
  });
}

test("a later name is seen", () => {
  assert.deepEqual(later("let a=b.flatMap(c);Object.fromEntries(a);queueMicrotask(d)"), ["flatMap", "Object.fromEntries", "queueMicrotask"]);
  assert.deepEqual(later('typeof queueMicrotask=="undefined"&&(window.queueMicrotask=f);queueMicrotask(d)'), []);
});
