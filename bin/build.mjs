// Builds the front end into static/dist: one script for each page in static/js/pages, one style sheet for each
// surface in static/css, fonts beside them, and manifest.json that says what each is called now.
//
// Every name holds a hash of its content, so a phone may keep a file for ever and never shows an old one. What is
// no longer named is left for a day: a phone that loaded its page before an upgrade may still ask for a part of it.
// Run by bin/start and bin/test, which know when it is needed; `node bin/build.mjs` does it at once.

import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const source = path.join(root, "static");
const dist = path.join(source, "dist");

const SURFACES = ["board", "phone", "lead", "group", "start", "print", "styleguide"];
const DAY = 24 * 60 * 60 * 1000;

const common = {
  bundle: true,
  minify: true,
  metafile: true,
  outdir: dist,
  absWorkingDir: root,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  chunkNames: "part-[hash]",
  loader: { ".woff2": "file", ".woff": "empty", ".svg": "file", ".png": "file" },
  legalComments: "linked", // the notices of what is built in stand in a file beside each script
  logLevel: "warning",
};

// What a phone need not fetch. Parts of libraries that are never reached from our code are replaced by nothing:
// other transports than those connection.js names, an address given as text, reconnecting (redial.js does that),
// and whatever is binary (we send text and JSON).
const UNREACHED = {
  "engine.io-client/build/esm/transports/index.js": "export const transports = {};",
  "engine.io-client/build/esm/contrib/parseuri.js": "export const parse = null;",
  "engine.io-parser/build/esm/contrib/base64-arraybuffer.js": "export const decode = null;",
  "socket.io-client/build/esm/contrib/backo2.js": "export class Backoff { reset() {} }",
  "socket.io-client/build/esm/index.js": 'export { Manager } from "./manager.js"; export { WebSocket, XHR } from "engine.io-client";',
  "socket.io-parser/build/esm/binary.js": "export const deconstructPacket = null, reconstructPacket = null;",
  "socket.io-parser/build/esm/is-binary.js": "export const hasBinary = () => false, isBinary = hasBinary;",
};

const leaner = {
  name: "leaner",
  setup(plan) {
    plan.onLoad({ filter: /static.js.+\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, "utf8").replace(/\n\s+/g, "\n"), // the indentation of our templates
      loader: "js",
    }));
    plan.onLoad({ filter: /(engine|socket)\.io-.+\.js$/ }, ({ path: file }) => {
      const contents = UNREACHED[file.split(path.sep).join("/").split("/node_modules/").pop()];
      return contents && { contents };
    });
  },
};

/** A library that has moved a file would be fetched whole again, and nobody would notice. */
function checkLeftOut({ inputs }) {
  for (const name of Object.keys(UNREACHED)) {
    if (!inputs[`node_modules/${name}`]) throw new Error(`bin/build.mjs: there is no ${name} to leave out`);
  }
}

const scripts = {
  ...common,
  format: "esm",
  plugins: [leaner],
  target: "es2018",
  supported: { "dynamic-import": true }, // by every browser that takes a script as a module
  define: { "process.env.NODE_ENV": '"production"' },
};

// "es2018" says nothing about CSS, so its browsers are named: nesting and the like are written out for old phones.
// Their browsers know where a line starts and ends, but not both in one word, which is the shorter to write.
const startAndEnd = {
  name: "start-and-end",
  setup(plan) {
    plan.onLoad({ filter: /static.css.+\.css$/ }, ({ path: file }) => ({
      contents: readFileSync(file, "utf8").replace(/(?<![\w-])(margin|padding)-(inline|block): ([^;]+);/g, (_, side, way, values) => {
        const [start, end = start] = values.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g);
        return `${side}-${way}-start: ${start}; ${side}-${way}-end: ${end};`;
      }),
      loader: "css",
    }));
  },
};
const styles = { ...common, plugins: [startAndEnd], target: ["chrome80", "safari13", "firefox78"] };

// What a page fetches when one can write already, and what that borrows from the phone's own script.
const LATER = ["static/js/later/phone.js", "static/js/later/group.js"];
const KIT = "static/js/phone/kit.js";

/** The modules named in kit.js, from static/js, with what it lends of each. */
function lent() {
  const kit = readFileSync(path.join(root, KIT), "utf8");
  const lines = [...kit.matchAll(/^ {2}"([^"]+)": \{ ([^}]+) \},$/gm)];
  return new Map(lines.map(([, name, names]) => [name, names.split(", ")]));
}

const borrowing = {
  name: "borrowing",
  setup(plan) {
    const kit = lent();
    plan.onResolve({ filter: /^\./ }, ({ path: to, resolveDir }) => {
      const name = path.relative(path.join(source, "js"), path.resolve(resolveDir, to)).split(path.sep).join("/");
      return kit.has(name) ? { path: name, namespace: "kit" } : undefined;
    });
    plan.onLoad({ filter: /.*/, namespace: "kit" }, ({ path: name }) => ({
      contents: `export const { ${kit.get(name).join(", ")} } = window.phoneKit["${name}"];`,
    }));
  },
};

/** Two of the same module would be two stores: whatever both have and is not lent must hold nothing of its own. */
function checkBorrowed(phone, later) {
  const twice = Object.keys(later.inputs).filter((name) => name in phone.inputs && !/^static\/js\/parts\/\w+\.js$/.test(name));
  if (twice.length) throw new Error(`bin/build.mjs: ${twice.join(", ")} would be there twice; lend it in ${KIT}`);
}

/** The entries that exist, as paths from the project's folder. */
function entries() {
  const pages = path.join(source, "js", "pages");
  const js = existsSync(pages) ? readdirSync(pages).filter((name) => name.endsWith(".js")) : [];
  return {
    scripts: js.sort().map((name) => `static/js/pages/${name}`),
    styles: SURFACES.map((name) => `static/css/${name}.css`).filter((name) => existsSync(path.join(root, name))),
  };
}

/** What was built from each entry: {"js/pages/phone.js": "phone-HASH.js"}; esbuild's account; and every file written. */
async function build(options, entryPoints) {
  if (entryPoints.length === 0) {
    return { named: {}, metafile: { inputs: {} }, written: [] };
  }
  const { metafile } = await esbuild.build({ ...options, entryPoints });
  const named = {};
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (entryPoints.includes(entryPoint)) {
      named[entryPoint.replace(/^static\//, "")] = path.basename(file);
    }
  }
  return { named, metafile, written: Object.keys(metafile.outputs).map((file) => path.basename(file)) };
}

/** Remove what an earlier build left, once nobody can be using it any more. */
function tidy(written) {
  const now = Date.now();
  for (const name of readdirSync(dist)) {
    const ours = /-[A-Z0-9]{8}\.(js|css|woff2|svg|png)(\.LEGAL\.txt)?$/.test(name);
    const file = path.join(dist, name);
    if (ours && !written.has(name) && now - statSync(file).mtimeMs > DAY) {
      rmSync(file, { force: true });
    }
  }
}

mkdirSync(dist, { recursive: true });
const found = entries();
try {
  const isPhone = (entry) => entry.endsWith("/phone.js");
  const built = [
    // What several pages share is fetched once; but pieces compress worse, and a phone in the room opens one page.
    await build({ ...scripts, splitting: true }, found.scripts.filter((entry) => !isPhone(entry))),
    await build(scripts, found.scripts.filter(isPhone)),
    await build({ ...scripts, entryNames: "later-[name]-[hash]", plugins: [leaner, borrowing] }, LATER),
    await build(styles, found.styles),
  ];
  if (found.scripts.some(isPhone)) {
    checkLeftOut(built[1].metafile);
    checkBorrowed(built[1].metafile, built[2].metafile);
  }
  const manifest = Object.assign({}, ...built.map(({ named }) => named));
  // Renamed into place: a server that starts meanwhile reads the old one or the new one, never half of it.
  const unfinished = path.join(dist, "manifest.json.new");
  writeFileSync(unfinished, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(unfinished, path.join(dist, "manifest.json"));
  tidy(new Set(built.flatMap(({ written }) => written)));
} catch (problem) {
  // esbuild has already said what is wrong and where; anything else says it here.
  if (!problem.errors) {
    process.stderr.write(`${problem.stack}\n`);
  }
  process.exitCode = 1;
}
