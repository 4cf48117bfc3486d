import { didYouMean } from "../text/did-you-mean.js";
import { joinWords, listAny } from "../text/list.js";
import { quote } from "../text/quote.js";
import { suggest } from "../text/suggest.js";
import { entriesOf } from "./entries-of.js";
import { headSpan, type Located } from "./locate.js";
import type { YamlEntry, YamlNode } from "./node.js";
import type { Problem } from "./problem.js";
import type { SchemaError } from "./schema-errors.js";
import { expectedForm, schemaHelp } from "./schema-words.js";
import { malformedName, missingKey, unknownKey } from "./structure-diagnostics.js";
import { type StructureSchema, typesOf } from "./structure-schema.js";

/** More keys than this do not help to find the right one. */
const MOST_KNOWN = 12;

interface Missing {
  readonly at: Located;
  readonly meanings: Map<string, string>;
}

type Entries = ReadonlyMap<string, YamlEntry>;

/** What is wrong with the keys of maps: unknown ones, missing ones, and names that are not well formed. */
export function keyProblems(errors: readonly SchemaError[]): readonly Problem[] {
  const missing = missingByMap(errors);
  const problems: Problem[] = [];
  for (const found of errors) {
    const { node } = found.at;
    const entries: Entries = node.kind === "map" ? entriesOf(node) : new Map();
    const problem =
      found.error.propertyName === undefined
        ? unknown(found, entries, missing)
        : malformed(found, entries, found.error.propertyName);
    if (problem !== undefined) problems.push(problem);
  }
  for (const { at, meanings } of missing.values()) {
    if (meanings.size === 0) continue;
    const keys = [...meanings.keys()];
    const diagnostic = missingKey.create(
      { path: at.path, keys, meanings: joinWords([...meanings.values()], "and") },
      { at: { span: headSpan(at), text: keys.length === 1 ? "lacks a key" : `lacks ${keys.length} keys` } },
    );
    problems.push({ diagnostic, about: at.node });
  }
  return problems;
}

function missingByMap(errors: readonly SchemaError[]): Map<Located, Missing> {
  const missing = new Map<Located, Missing>();
  for (const { at, error, schema } of errors) {
    if (error.keyword !== "required") continue;
    const key = error.params.missingProperty;
    if (wasRefused(at.node, key)) continue;
    // What only another key makes needless is not missing where that key was refused.
    const unless = schema["x-unless"];
    if (unless !== undefined && wasRefused(at.node, unless)) continue;
    const entry = missing.get(at) ?? { at, meanings: new Map<string, string>() };
    missing.set(at, entry);
    const description = schema.properties?.[key]?.description;
    const meaning = description === undefined ? "" : ` (${description.replace(/\.$/, "")})`;
    entry.meanings.set(key, `${quote(key)}${meaning}`);
  }
  return missing;
}

/** Whether the key was written, and reported for its value. */
function wasRefused(node: YamlNode, name: string): boolean {
  return node.kind === "map" && node.refused?.some((key) => key.value === name) === true;
}

function unknown(
  { at, error, schema }: SchemaError,
  entries: Entries,
  missing: Map<Located, Missing>,
): Problem | undefined {
  if (error.keyword !== "additionalProperties") return undefined;
  const name = error.params.additionalProperty;
  const key = entries.get(name)?.key;
  if (key === undefined) return undefined;

  const { properties = {} } = schema;
  const known = Object.keys(properties).filter((one) => !entries.has(one));
  const near = suggest(name, known);
  const [meant] = near;
  const meanings = missing.get(at)?.meanings;
  // If a required key is meant, deleting this one does not help.
  const isNeeded = meant !== undefined && meanings?.has(meant) === true;
  // A misspelled key is one mistake, not an unknown and a missing one.
  if (meant !== undefined) meanings?.delete(meant);
  const diagnostic = unknownKey.create(
    {
      path: at.path,
      key: name,
      help:
        (near.length === 0 ? schemaHelp(schema, "key", name) : undefined) ??
        keyHelp(near.length > 0 ? near : known.slice(0, MOST_KNOWN), isNeeded),
    },
    {
      at: { span: key.span, text: didYouMean(near) ?? "no such key here" },
      suggestions: near.map((replacement) => ({
        title: `rename it to ${quote(replacement)}`,
        span: key.span,
        replacement,
        sure: near.length === 1,
      })),
    },
  );
  const cut = [...at.steps, name];
  if (meant !== undefined) return { diagnostic, about: at.node, cut, meant };
  return { diagnostic, about: at.node, cut, holders: holdersAmong(properties) };
}

function keyHelp(names: readonly string[], isNeeded: boolean): string {
  if (names.length === 0) return "delete it";
  return isNeeded ? `use ${listAny(names)}` : `use ${listAny(names)}, or delete it`;
}

/** What states no type may hold anything. */
function holdersAmong(properties: Readonly<Record<string, StructureSchema>>): ReadonlySet<string> {
  const holders = Object.entries(properties).filter(([, schema]) => {
    const types = typesOf(schema);
    return types.length === 0 || types.includes("object") || types.includes("array");
  });
  return new Set(holders.map(([name]) => name));
}

function malformed({ at, error, schema }: SchemaError, entries: Entries, name: string): Problem | undefined {
  const key = entries.get(name)?.key;
  if (key === undefined) return undefined;
  const expected = expectedForm(error, schema);
  const diagnostic = malformedName.create(
    { path: at.path, name, expected },
    { at: { span: key.span, text: `expects ${expected}` } },
  );
  // The entry stays: what refers to it by this name would only be reported as well.
  return { diagnostic, about: at.node };
}
