import fc from "fast-check";
import { parse, stringify } from "yaml";
import { byCodePoint } from "../../generator/text/order.js";
import { exampleContracts } from "../support/example-contracts.js";

type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };
type DataMap = { readonly [key: string]: Data };
type Way = readonly (string | number)[];

/** A change of one node: what stands at a place goes, is replaced, or gets a neighbour. */
interface Mutation {
  readonly at: number;
  readonly kind: "delete" | "replace" | "insert" | "rename" | "copy";
  readonly key: string;
  readonly value: Data;
  readonly from: number;
}

const contracts = exampleContracts
  .filter(({ files }) => files.length === 1)
  .map(({ files: [file] }) => dataOf(file.text));

function dataOf(text: string): DataMap {
  return parse(text, { intAsBigInt: false }) as DataMap;
}

/** Words that the language knows, and some that other languages do. */
const vocabulary = [...new Set(contracts.flatMap(wordsOf))].sort(byCodePoint);

function wordsOf(data: Data): readonly string[] {
  if (typeof data === "string") return [data];
  if (typeof data !== "object" || data === null) return [];
  if (Array.isArray(data)) return data.flatMap(wordsOf);
  return Object.entries(data).flatMap(([key, value]) => [key, ...wordsOf(value)]);
}

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...vocabulary) },
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "none",
    "const",
    "enum",
    "type",
    "pattern",
  ),
  fc.constantFrom(
    "",
    " ",
    "{",
    "{}",
    "{value}",
    "a-{order_id}{coupon}",
    "^(",
    "[",
    "\\",
    "(?<a>b)",
    "😀",
    "é",
    "\u2028",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);

const value: fc.Arbitrary<Data> = fc.letrec<{ readonly value: Data }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    word,
    fc.constantFrom<Data>(0, -1, 1e308, 0.1, 2 ** 62, true, false, null),
    fc.constantFrom<Data>("required", "optional", "string", "integer", [], {}, "product", "EUR"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(word, tie("value"), { maxKeys: 3 }),
  ),
})).value;

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("delete", "replace", "insert", "rename", "copy"),
  key: word,
  value,
  from: fc.nat(),
});

/** A change of one line of a contract's text, which may take the structure with it. */
interface LineMutation {
  readonly at: number;
  readonly kind: "drop" | "repeat" | "move" | "indent" | "cut" | "put";
  readonly to: number;
  readonly text: string;
}

const lineMutation: fc.Arbitrary<LineMutation> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("drop", "repeat", "move", "indent", "cut", "put"),
  to: fc.nat(),
  text: fc.constantFrom(
    "- ",
    "? ",
    ": ",
    "#",
    "&a ",
    "*a",
    "<<: ",
    "!t ",
    "|",
    ">",
    "'",
    '"',
    "{",
    "}",
    "[",
    "]",
    ",",
    "\t",
    "~",
    "\r",
  ),
});

/** The examples with a few lines dropped, repeated, moved, indented, cut or written into. */
export const scrambledContract: fc.Arbitrary<string> = fc
  .record({
    text: fc.constantFrom(...exampleContracts.flatMap(({ files }) => files.map((file) => file.text))),
    from: fc.nat(),
    mutations: fc.array(lineMutation, { minLength: 1, maxLength: 6 }),
  })
  .map(({ text, from, mutations }) => {
    const lines = text.split("\n");
    // A part of the contract is enough, and is read in a fraction of the time.
    const start = from % lines.length;
    const part = [...lines.slice(0, 20), ...lines.slice(Math.max(start, 20), start + 60)];
    return mutations.reduce(mutateLine, part).join("\n");
  });

function mutateLine(lines: readonly string[], { at, kind, to, text }: LineMutation): readonly string[] {
  const index = at % Math.max(lines.length, 1);
  const line = lines[index] ?? "";
  const column = to % (line.length + 1);
  const replaced = (...by: readonly string[]) => [...lines.slice(0, index), ...by, ...lines.slice(index + 1)];
  switch (kind) {
    case "drop":
      return replaced();
    case "repeat":
      return replaced(line, line);
    case "move":
      return replaced().toSpliced(to % lines.length, 0, line);
    case "indent":
      return replaced(to % 2 === 0 ? `  ${line}` : line.slice(1));
    case "cut":
      return replaced(line.slice(0, column));
    case "put":
      return replaced(line.slice(0, column) + text + line.slice(column));
    default:
      return kind satisfies never;
  }
}

/** Contracts near sound ones: an example with few of its events, and a few changes anywhere. */
export const mutatedContract: fc.Arbitrary<string> = fc
  .record({
    contract: fc.constantFrom(...contracts),
    events: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    examples: fc.boolean(),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
  })
  .map(({ contract, events, examples, mutations }) => {
    const reduced = withEvents(contract, events, examples);
    return stringify(mutations.reduce<Data>(mutate, reduced), { lineWidth: 0 });
  });

function withEvents(contract: DataMap, wanted: readonly number[], examples: boolean): DataMap {
  const events = Object.entries(contract["events"] as Readonly<Record<string, DataMap>>);
  const kept = new Set(wanted.map((index) => index % events.length));
  const reduced = events
    .filter((_, index) => kept.has(index))
    .map(([name, { examples: own, ...event }]) => [
      name,
      examples && own ? { ...event, examples: own } : event,
    ]);
  return { ...contract, events: Object.fromEntries(reduced) };
}

function mutate(root: Data, { at, kind, key, value, from }: Mutation): Data {
  const ways = waysOf(root);
  const way = ways[at % ways.length] ?? [];
  const other = ways[from % ways.length] ?? [];
  switch (kind) {
    case "delete":
      return change(root, way, () => undefined) ?? {};
    case "replace":
      return change(root, way, () => value) ?? {};
    case "copy":
      return change(root, way, () => nodeAt(root, other)) ?? {};
    case "insert":
      return change(root, way, (node) => withNeighbour(node, key, value)) ?? {};
    case "rename":
      return rename(root, way, key);
    default:
      return kind satisfies never;
  }
}

function waysOf(data: Data, way: Way = []): readonly Way[] {
  if (typeof data !== "object" || data === null) return [way];
  return [way, ...Object.entries(data).flatMap(([step, entry]) => waysOf(entry, [...way, step]))];
}

function nodeAt(root: Data, way: Way): Data {
  return way.reduce<Data>(
    (node, step) =>
      typeof node === "object" && node !== null ? ((node as DataMap)[String(step)] ?? "") : node,
    root,
  );
}

function change(node: Data, way: Way, how: (node: Data) => Data | undefined): Data | undefined {
  const [step, ...rest] = way;
  if (step === undefined) return how(node);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).flatMap(([key, entry]) => {
    const changed = key === String(step) ? change(entry, rest, how) : entry;
    return changed === undefined ? [] : [[key, changed] as const];
  });
  return Array.isArray(node) ? entries.map(([, entry]) => entry) : Object.fromEntries(entries);
}

function withNeighbour(node: Data, key: string, value: Data): Data {
  if (typeof node !== "object" || node === null) return [node, value];
  return Array.isArray(node) ? [...node, value] : { ...node, [key]: value };
}

function rename(root: Data, way: Way, name: string): Data {
  const last = way.at(-1);
  return (
    change(root, way.slice(0, -1), (node) =>
      typeof node !== "object" || node === null || Array.isArray(node)
        ? node
        : Object.fromEntries(
            Object.entries(node).map(([key, entry]) => [key === String(last) ? name : key, entry]),
          ),
    ) ?? {}
  );
}
