import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../generator/build/files-below.js";
import { catalog } from "../generator/derived/catalog.js";

const ROOT = join(import.meta.dirname, "..");
const GENERATOR = join(ROOT, "generator");

/** The layers, from the bottom up; an import may only go down, or stay within its own folder. */
const LAYERS: readonly (readonly string[])[] = [
  ["source", "text", "runtime"],
  ["diagnostic", "value"],
  ["yaml", "readers"],
  ["contract", "catalog"],
  ["model"],
  ["emit", "rules"],
  ["live", "paste"],
  ["targets", "output", "config"],
  ["compile", "captured"],
  ["cli", "index.ts"],
];

/** Compiled data: it has no imports of ours but types and the runtime, and is used where it is needed. */
const DERIVED = "derived";
/** The build runs before everything and ships nowhere, so it may look at any floor. */
const BUILD = "build";

const MAX_LINES = 300;

const modules = filesBelow(GENERATOR, ".ts").filter((path) => !path.startsWith(`${DERIVED}/`));

function folderOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function layerOf(path: string): number {
  return LAYERS.findIndex((rooms) => rooms.includes(folderOf(path)));
}

/** The modules of ours that a module imports, types included, as paths below `generator/`. */
function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(GENERATOR, path), "utf8");
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  return specifiers
    .map((specifier) => normalize(join(dirname(path), specifier)).replace(/\.js$/, ".ts"))
    .filter((target) => folderOf(target) !== DERIVED);
}

test("the runtime imports nothing of ours but itself, so that it can be copied into any project", () => {
  const foreign = modules
    .filter((path) => folderOf(path) === "runtime")
    .flatMap((path) => importsOf(path).filter((target) => folderOf(target) !== "runtime"));
  expect(foreign).toEqual([]);
});

test("every folder of the generator has a layer", () => {
  const unlisted = modules.filter((path) => folderOf(path) !== BUILD && layerOf(path) === -1);
  expect(unlisted).toEqual([]);
});

test("imports go down the layers, or stay in their folder", () => {
  const climbing = modules
    .filter((path) => folderOf(path) !== BUILD)
    .flatMap((path) =>
      importsOf(path)
        .filter((target) => folderOf(target) !== folderOf(path) && layerOf(target) >= layerOf(path))
        .map((target) => `${path} -> ${target}`),
    );
  expect(climbing).toEqual([]);
});

test("no target imports another target's emitter", () => {
  const crossing = modules
    .filter((path) => path.startsWith("targets/"))
    .flatMap((path) =>
      importsOf(path)
        .filter((target) => /^targets\/[^/]+\//.test(target))
        .filter((target) => path !== "targets/index.ts" && target.split("/")[1] !== path.split("/")[1])
        .map((target) => `${path} -> ${target}`),
    );
  expect(crossing).toEqual([]);
});

test("only the list imports rules, so none depends on another", () => {
  const isRule = (path: string) => /^rules\/(?!queries\/|wording\/)[^/]+\//.test(path);
  const leaning = modules
    .filter((path) => path !== "rules/index.ts")
    .flatMap((path) =>
      importsOf(path)
        .filter(isRule)
        .map((target) => `${path} -> ${target}`),
    );
  expect(leaning).toEqual([]);
});

test("imports never go in a circle", () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
    if (done.has(path) || trail.includes(path)) return;
    for (const target of importsOf(path)) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of modules) walk(path, []);
  expect(circles).toEqual([]);
});

test("a package of the runtime is imported in one folder only", () => {
  const homes: Readonly<Record<string, readonly string[]>> = {
    yaml: ["yaml"],
    ajv: ["yaml"],
    "ts-morph": ["captured", "output"],
    "@eslint-community/regexpp": ["value"],
    refa: ["value"],
    handlebars: ["emit"],
    "regexp-ast-analysis": ["value"],
    commander: ["cli"],
  };
  const strangers = modules
    .filter((path) => folderOf(path) !== BUILD)
    .flatMap((path) => {
      const text = readFileSync(join(GENERATOR, path), "utf8");
      return [...text.matchAll(/(?:from|import)\s*\(?\s*"([a-z@][^"]*)"/g)]
        .map((match) => match[1] ?? "")
        .filter((name) => !name.startsWith("node:"))
        .map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"))
        .filter((name) => !homes[name]?.includes(folderOf(path)))
        .map((name) => `${path} imports ${name}`);
    });
  expect(strangers).toEqual([]);
});

test("clock, random, environment and console stay at the edge", () => {
  const border = /^(?:cli|build|runtime)\//;
  const inside = modules
    .filter((path) => !border.test(path))
    .filter((path) =>
      /\b(?:console\.|process\.(?:env|cwd|argv|exit)|Date\.now|new Date\(\)|Math\.random|localeCompare|toLocale)/.test(
        readFileSync(join(GENERATOR, path), "utf8"),
      ),
    );
  expect(inside).toEqual([]);
});

test("no file is longer than a few screens", () => {
  const folders = ["generator", "test", "bench", "schema/catalog"];
  const long = folders.flatMap((folder) =>
    ["ts", "mjs", "yaml", "hbs", "md"]
      .flatMap((ending) => filesBelow(join(ROOT, folder), `.${ending}`))
      // What the bench installs below itself is not ours.
      .filter((path) => !/^node_modules\/|golden\//.test(path) && !path.startsWith(`${DERIVED}/`))
      .map(
        (path) =>
          [
            `${folder}/${path}`,
            readFileSync(join(ROOT, folder, path), "utf8").split("\n").length - 1,
          ] as const,
      )
      .filter(([, lines]) => lines > MAX_LINES)
      .map(([path, lines]) => `${path} has ${lines} lines`),
  );
  expect(long).toEqual([]);
});

/** Words that Meta has, too, where they mean something of ours or spell the frame that all code is built around. */
const WORDS_OF_OURS: readonly { readonly words: readonly string[]; readonly within: RegExp }[] = [
  // The frame of a server's event: what builders take and make, and what the runtime's types spell.
  {
    words: ["action_source", "custom_data", "event_id", "event_name", "event_time", "user_data"],
    within: /^(?:captured|catalog|cli|emit|live|model|paste|rules|targets)\//,
  },
  // The contract describes the items of this one parameter, and names their members behind it.
  {
    words: ["contents"],
    within: /^(?:contract\/contents|cli\/catalog-page|rules\/(?:fields|names)\/.*)\.ts$/,
  },
  // A key of a contract's event, and of the mapping document.
  { words: ["status"], within: /^(?:contract\/read-event|rules\/evolution\/.*|targets\/docs\/.*)\.ts$/ },
  // A format of values.
  {
    words: ["currency"],
    within: /^(?:readers|emit|targets|value|rules\/queries)\/|^model\/part-pattern\.ts$/,
  },
  // A part of a reader's description, beside calls and lists, a key of Tag Manager's, and the example in a help.
  {
    words: ["value"],
    within:
      /^(?:readers\/(?:live-reader|recipe)|emit\/reader-code|rules\/fields\/currency-without-value|targets\/tag-manager\/web-container)\.ts$/,
  },
  // A family of events, which has the name of its action source.
  { words: ["app"], within: /^catalog\/catalog\.ts$/ },
  // The sides of an event, the targets, and nothing; no rule asks for a kind of source by its name, as is tested below.
  { words: ["browser", "none", "pixel", "server"], within: /^/ },
  // Examples in a help, from which nothing is concluded.
  {
    words: ["em", "ph", "external_id", "client_ip_address", "opt_out", "order_id", "referrer_url"],
    within: /^rules\/(?:event-ids|fields|names|user-data)\//,
  },
  // Something on the disk that is neither file, folder nor link.
  { words: ["other"], within: /^output\// },
];

/**
 * The texts of a module, but for what asks whether an object has a property, and the names between backticks in its
 * prose; lines of comment may name examples.
 */
function literalsOf(path: string): readonly string[] {
  const text = readFileSync(join(GENERATOR, path), "utf8");
  const code = text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
  const literals = [...code.matchAll(/"([\w-]+)"(?! in\b)/g)];
  // A backtick within a template is escaped.
  const named = [
    ...code.matchAll(/\\`([\w-]+)\\`/g),
    ...texts(code).flatMap((one) => [...one.matchAll(/`([\w-]+)`/g)]),
  ];
  return [...literals, ...named].map(([, word = ""]) => word);
}

function texts(code: string): readonly string[] {
  return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, text = ""]) => text);
}

test("the generator knows no name of Meta's but from the catalogue", () => {
  const { events, userDataKeys, parameters, serverParameters, actionSources, messagingChannels } = catalog;
  const named = [events, userDataKeys, parameters, serverParameters, actionSources, messagingChannels];
  const lists = [...named, catalog.sourceKinds, catalog.deliveries];
  const names = new Set(lists.flatMap((list) => list.map(({ name }) => name)));
  const excepted = new Set<string>();
  const known = modules
    .filter((path) => !/^(?:build|runtime)\//.test(path))
    .flatMap((path) =>
      literalsOf(path)
        .filter((word) => names.has(word))
        .filter((word) => {
          const own = WORDS_OF_OURS.find(({ words, within }) => words.includes(word) && within.test(path));
          if (own !== undefined) excepted.add(word);
          return own === undefined;
        })
        .map((word) => `${path} says ${word}`),
    );
  expect(known).toEqual([]);
  expect([...excepted].sort()).toEqual(WORDS_OF_OURS.flatMap(({ words }) => words).sort());
});

test("what a kind of source or a delivery means is a flag in the catalogue, never its name", () => {
  const asking = modules.filter((path) =>
    /\b(?:kind|delivery)\.name\s*(?:===|!==)\s*["`]|["`]\s*(?:===|!==)\s*\w*\.?(?:kind|delivery)\.name/.test(
      readFileSync(join(GENERATOR, path), "utf8"),
    ),
  );
  expect(asking).toEqual([]);
});

test("no folder has a vague name", () => {
  const vague = modules.filter((path) =>
    /(?:^|\/)(?:utils?|helpers?|common|core|lib|types)(?:\/|\.ts$)/.test(path),
  );
  expect(vague).toEqual([]);
});
