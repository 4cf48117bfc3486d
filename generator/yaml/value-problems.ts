import type { Occurrence } from "../diagnostic/define.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { didYouMean } from "../text/did-you-mean.js";
import { listAny } from "../text/list.js";
import { quote } from "../text/quote.js";
import { suggest } from "../text/suggest.js";
import type { Located } from "./locate.js";
import { isPartial, type YamlNode } from "./node.js";
import { pointerTo } from "./pointer.js";
import type { Problem } from "./problem.js";
import type { SchemaError } from "./schema-errors.js";
import { expectedForm, expectedTypes, foundType, schemaHelp, typeHelp } from "./schema-words.js";
import {
  emptyCollection,
  malformedValue,
  repeatedItem,
  valueNotAllowed,
  wrongType,
} from "./structure-diagnostics.js";

/** What is wrong with values, and whether a place is inside a value that was refused whole. */
export interface ValueProblems {
  readonly problems: readonly Problem[];
  covers(at: Located): boolean;
}

/** Of several errors at one value the first of these is the cause. */
const RANK: readonly string[] = [
  "type",
  "const",
  "enum",
  "minItems",
  "minProperties",
  "minLength",
  "pattern",
  "maxLength",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "maxItems",
  "maxProperties",
  "uniqueItems",
];

const FEWEST: ReadonlySet<string> = new Set(["minItems", "minProperties"]);

/** These are about keys. */
const OF_KEYS: ReadonlySet<string> = new Set(["required", "additionalProperties"]);

/** Reports each wrong value once, by its most severe error. */
export function valueProblems(errors: readonly SchemaError[]): ValueProblems {
  const gravest = new Map<string, SchemaError>();
  const refused = new Set<string>();
  for (const found of errors) {
    const { keyword, propertyName, instancePath } = found.error;
    if (propertyName !== undefined || OF_KEYS.has(keyword)) continue;
    // What it lacks was refused, and reported.
    if (FEWEST.has(keyword) && isPartial(found.at.node)) continue;
    // Other errors of a value of the wrong type, or inside it, are irrelevant.
    if (keyword === "type") refused.add(instancePath);
    const known = gravest.get(instancePath);
    if (known === undefined || rankOf(found) < rankOf(known)) gravest.set(instancePath, found);
  }
  const inside = ({ steps }: Located) =>
    steps.some((_, index) => refused.has(pointerTo(steps.slice(0, index))));
  const sound = [...gravest.values()].filter((error) => !inside(error.at));
  return {
    problems: sound.map(problemOf),
    covers: (at) => inside(at) || refused.has(pointerTo(at.steps)),
  };
}

/** A keyword that none of our schemas has is the least of all. */
function rankOf({ error }: SchemaError): number {
  const rank = RANK.indexOf(error.keyword);
  return rank === -1 ? RANK.length : rank;
}

function problemOf(found: SchemaError): Problem {
  const { at, error } = found;
  if (error.keyword === "uniqueItems") return repeated(at, [error.params.i, error.params.j]);
  return { diagnostic: diagnosticOf(found), about: at.node, cut: at.steps };
}

function diagnosticOf({ at, error, schema }: SchemaError): Diagnostic {
  const { node, path } = at;
  const { span } = node;
  if (error.keyword === "type") {
    const expected = expectedTypes(schema);
    const help = schemaHelp(schema, FORM[node.kind], textOf(node)) ?? typeHelp(schema);
    const args = { path, expected, found: foundType(node, schema), help };
    return wrongType.create(args, { at: { span, text: `expects ${expected}` } });
  }
  if (error.keyword === "enum") return notAllowed(at, error.params.allowedValues);
  if (error.keyword === "const") return notAllowed(at, [error.params.allowedValue]);
  if (FEWEST.has(error.keyword)) {
    const kind = node.kind === "seq" ? "list" : "map";
    const isEmpty =
      node.kind === "seq" ? node.items.length === 0 : node.kind === "map" && node.entries.length === 0;
    if (isEmpty) return emptyCollection.create({ path, kind }, { at: { span, text: "nothing in it" } });
  }
  const expected = expectedForm(error, schema);
  const near = nearest(node, error.keyword === "pattern" ? namesIn(expected, error.params.pattern) : []);
  const help = near.length === 0 ? schemaHelp(schema, FORM[node.kind], textOf(node)) : undefined;
  return malformedValue.create(
    { path, expected, help, why: schema["x-help"]?.why },
    occurrence(node, near, expected),
  );
}

/** What `x-help` calls the forms of a value. */
const FORM = { scalar: "text", seq: "list", map: "map" } as const;

function textOf(node: YamlNode): string | undefined {
  return node.kind === "scalar" ? node.source : undefined;
}

function notAllowed({ node, path }: Located, values: readonly unknown[]): Diagnostic {
  const names = values.map(String);
  const allowed = listAny(names);
  return valueNotAllowed.create({ path, allowed }, occurrence(node, nearest(node, names), allowed));
}

function occurrence({ span }: YamlNode, near: readonly string[], expected: string): Occurrence {
  return {
    at: { span, text: didYouMean(near) ?? `expects ${expected}` },
    suggestions: near.map((replacement) => ({
      title: `write ${quote(replacement)}`,
      span,
      replacement,
      sure: near.length === 1,
    })),
  };
}

function nearest(node: YamlNode, names: readonly string[]): readonly string[] {
  return node.kind === "scalar" ? suggest(node.source, names) : [];
}

/** Where words in backticks describe a pattern and satisfy it, it is a closed list in other clothes. */
function namesIn(expected: string, pattern: string): readonly string[] {
  const matching = new RegExp(pattern, "u");
  return [...expected.matchAll(/`([^`]+)`/g)]
    .map((match) => match[1] ?? "")
    .filter((name) => matching.test(name));
}

function repeated(at: Located, twins: readonly [number, number]): Problem {
  const [first, second] = twins.map((index) => (at.node.kind === "seq" ? at.node.items[index] : undefined));
  const diagnostic = repeatedItem.create(
    { path: at.path },
    {
      at: { span: (second ?? at.node).span, text: "given again here" },
      related: first === undefined ? [] : [{ span: first.span, text: "first given here" }],
    },
  );
  return { diagnostic, about: at.node, cut: [...at.steps, String(twins[1])] };
}
