import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { OutputFile } from "../../generator/emit/target.js";
import type { ExampleModel } from "../../generator/model/model.js";
import { sourceFile } from "../../generator/source/source-file.js";
import { pascalCase } from "../../generator/text/casing.js";
import { checkText, emitChecked, emitText, pathsOf, type Written } from "../support/compile-text.js";
import { type ExampleContract, exampleContracts } from "../support/example-contracts.js";
import { type Running, run } from "../support/running.js";
import { laidOut } from "../support/with-runtime.js";

/** An example after a change to the text of its contract and of each fragment. */
function changed({ files }: ExampleContract, change: (text: string) => string): Written {
  const [contract, ...fragments] = files.map(({ path, text }) => sourceFile(path, change(text)));
  if (contract === undefined) throw new Error("no contract");
  return [contract, ...fragments];
}

/** A contract's text on one line, the entries of every map in another order. */
function reordered(text: string, order: Order): string {
  const document = parseDocument(text);
  const write = (node: unknown): string => {
    if (isAlias(node)) return write(node.resolve(document));
    if (isSeq(node)) return `[${node.items.map(write).join(", ")}]`;
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => `${write(key)}: ${write(value)}`);
      return `{ ${order(entries).join(", ")} }`;
    }
    if (!isScalar(node)) throw new Error("neither list, map nor scalar");
    // A number keeps its digits: 01067 may be meant as text.
    return typeof node.value === "string" ? JSON.stringify(node.value) : (node.source ?? "");
  };
  return write(document.contents);
}

type Order = (entries: readonly string[]) => readonly string[];

/** An order that looks like chance and is the same for the same seed. */
function shuffled(seed: number): Order {
  let state = seed;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state;
  };
  return (entries) =>
    entries
      .map((entry) => ({ entry, rank: draw() }))
      .toSorted((left, right) => left.rank - right.rank)
      .map(({ entry }) => entry);
}

describe.each(exampleContracts.map((example) => [example.name, example] as const))(
  "the example %s",
  (_, example) => {
    const files = emitText(example.files);

    test.each([
      ["again", (text: string) => text],
      ["with Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
      ["with a byte order mark", (text: string) => `\ufeff${text}`],
      ["with both", (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`],
      [
        "with more comments and empty lines",
        (text: string) => text.replaceAll(/^(?=[a-z])/gm, "\n# A word.\n"),
      ],
      ["on one line", (text: string) => reordered(text, (entries) => entries)],
    ])("gives the same bytes %s", (_name, change) => {
      expect(emitText(changed(example, change))).toEqual(files);
    });

    test("builds the same events whatever the order of its maps", async () => {
      const backwards = changed(example, (text) => reordered(text, (entries) => entries.toReversed()));
      const expected = await builtFrom(example.files);
      expect(expected.filter(({ ok }) => !ok)).toEqual([]);
      const built = await builtFrom(backwards);
      expect(byWay(built)).toEqual(byWay(expected));
    });

    test("gives the same schemas whatever the order of its maps", () => {
      const schemas = schemasOf(files);
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const other = emitText(changed(example, (text) => reordered(text, shuffled(seed))));
          expect(pathsOf(other)).toEqual(pathsOf(files));
          expect(schemasOf(other)).toEqual(schemas);
        }),
        { numRuns: 5 },
      );
    });
  },
);

interface Built {
  readonly way: string;
  readonly ok: boolean;
  readonly result: unknown;
}

/** What every builder makes of every example. */
async function builtFrom(written: Written): Promise<readonly Built[]> {
  const checked = checkText(written);
  const { model } = checked;
  const running = await run({ name: model.name, files: laidOut(model.name, emitChecked(checked)) });
  return model.events.flatMap((event) =>
    (event.status === "draft" ? [] : event.senders)
      .filter(({ side }) => side === "server")
      .flatMap(({ source }) =>
        event.examples.map((example) => {
          const way = `${source.name} ${event.name} ${example.name}`;
          return { way, ...build(running, `server/${source.name}/index`, event.name, example) };
        }),
      ),
  );
}

/** Every basis of the examples. */
const BASES = ["marketing", "contactForm", "appTracking", "club", "spoken", "resellerTerms"];
const GRANTED = Object.fromEntries(BASES.map((basis) => [basis, "granted"]));

function build(running: Running, module: string, event: string, example: ExampleModel): Omit<Built, "way"> {
  const { keys, serverEvent, userData, parameters } = example;
  const input = {
    consent: GRANTED,
    ...serverEvent,
    keys,
    user_data: userData,
    custom_data: parameters,
  };
  const result = running.call(module, `safeBuild${pascalCase(event)}`, input) as Pick<Built, "ok">;
  return { ok: result.ok, result };
}

/** The results by way; what was left out of an input is listed in the order of the input. */
function byWay(built: readonly Built[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    built.map(({ way, result }) => [
      way,
      JSON.parse(JSON.stringify(result), (key, value) =>
        key === "dropped" ? value.toSorted(byPath) : value,
      ),
    ]),
  );
}

function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : 1;
}

/** The schemas by path; the order of names that are required has no meaning in them. */
function schemasOf(files: readonly OutputFile[]): Readonly<Record<string, unknown>> {
  const schemas = files.filter(({ path }) => path.endsWith(".schema.json"));
  return Object.fromEntries(
    schemas.map(({ path, text }) => [
      path,
      JSON.parse(text, (key, value) =>
        key === "required" && Array.isArray(value) ? value.toSorted() : value,
      ),
    ]),
  );
}
