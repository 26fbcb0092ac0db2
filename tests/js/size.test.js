// The phone's script must come through a crowded room's network: under 40 KB, compressed.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

const dist = new URL("../../static/dist/", import.meta.url);
const manifest = new URL("manifest.json", dist);

test("the phone's script is under 40 KB", { skip: !existsSync(manifest) && "the front end is not built" }, () => {
  const script = readFileSync(new URL(JSON.parse(readFileSync(manifest, "utf8"))["js/pages/phone.js"], dist));
  assert.doesNotMatch(script.toString(), /\bimport\s*[{"*]/, "it is one file");
  const size = gzipSync(script, { level: 9 }).length;
  assert.ok(size < 40 * 1024, `${size} bytes`);
});
