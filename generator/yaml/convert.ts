import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { SourceFile, Span, Spanned } from "../source/source-file.js";
import { withinCurlyQuotes } from "./curly-quotes.js";
import { duplicateKey, mergeKey, nonTextKey, nullValue } from "./diagnostics.js";
import { bareBracesHelp, emptyValueHelp } from "./empty-value.js";
import { AliasExpander, type Report } from "./expand-aliases.js";
import { mapOf, seqOf, type YamlEntry, type YamlMap, type YamlNode, type YamlScalar } from "./node.js";

/** A document as our own nodes; `undefined` if nothing usable is left. */
export interface Converted {
  readonly node: YamlNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Nobody reads more of them. */
const MOST_DIAGNOSTICS = 1000;

interface Context {
  readonly file: SourceFile;
  readonly report: Report;
  readonly aliases: AliasExpander;
}

/** The key of a value. */
interface Key extends Spanned<string> {
  /** What to do if there is no value. */
  readonly help: () => string | undefined;
}

/** Converts the content of a document. An entry that cannot be used is reported and left out. */
export function convertDocument(file: SourceFile, contents: Node): Converted {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (make) => {
    if (diagnostics.length < MOST_DIAGNOSTICS) diagnostics.push(make());
  };
  const aliases = new AliasExpander(file, report);
  const node = convertNode({ file, report, aliases }, contents, 0, undefined);
  return { node: aliases.refused ? undefined : node, diagnostics };
}

function convertNode(
  context: Context,
  node: Node | null,
  depth: number,
  key: Key | undefined,
): YamlNode | undefined {
  if (node === null) return reportNull(context, key?.span, key);
  const span = spanOf(context.file, node);
  if (isAlias(node)) return context.aliases.expand(node, depth, span);
  return context.aliases.convert(node, depth, () => {
    if (isMap(node)) {
      const names = bareNames(node);
      if (names === undefined) return convertMap(context, node, depth, span);
      return reportNull(context, undefined, {
        value: names[0] ?? "",
        span,
        help: () => bareBracesHelp(key?.value, names),
      });
    }
    if (isSeq(node)) return convertSeq(context, node, depth, span);
    if (!isScalar(node)) return undefined;
    return scalarOf(context, node, span) ?? reportNull(context, span, key);
  });
}

function convertMap(context: Context, map: YAMLMap, depth: number, span: Span): YamlMap {
  const entries: YamlEntry[] = [];
  const refused: Spanned<string>[] = [];
  const seen = new Map<string, Span>();
  const pairs = map.items as Pair<Node | null, Node | null>[];
  // A name whose contents follow beside it instead of under it: the keys repeat.
  const unindented =
    map.flow === true ? undefined : pairs.find((pair) => pair.value === null || isBlank(pair.value));
  let isBehindUnindented = false;
  for (const [index, pair] of pairs.entries()) {
    const key = keyOf(context, pair, depth, span);
    if (key === undefined) continue;
    const first = seen.get(key.value);
    if (first !== undefined) {
      if (isBehindUnindented) continue;
      context.report(() =>
        duplicateKey.create(
          { key: key.value },
          {
            at: { span: key.span, text: "given again here" },
            related: [{ span: first, text: "first given here" }],
          },
        ),
      );
      continue;
    }
    seen.set(key.value, key.span);
    const isUnindented =
      pair === unindented && pairs.slice(index + 1).some((later) => isRepeated(later, seen));
    isBehindUnindented ||= isUnindented;
    // Words without a colon, after a comma: `{ trigger: It was asked for, kept and checked }`.
    const isBare = map.flow === true && index > 0 && pair.value === null;
    const help = () => emptyValueHelp({ key, isBare, isUnindented });
    const value = convertNode(context, pair.value, depth + 1, { value: key.value, span: key.span, help });
    if (value !== undefined) entries.push({ key, value });
    else refused.push(key);
  }
  return mapOf(span, entries, refused);
}

/** The names in braces that hold nothing but names, as those of a template do: `{order_id}`, `{{order_id}}`. */
function bareNames(map: YAMLMap): readonly string[] | undefined {
  if (map.flow !== true || map.items.length === 0) return undefined;
  const names = (map.items as Pair<Node | null, Node | null>[]).map(({ key, value }) => {
    if (value !== null) return undefined;
    return isMap(key) ? bareNames(key)?.join(", ") : isScalar(key) ? key.source : undefined;
  });
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** Whether the map already has a key with the same text. */
function isRepeated({ key }: Pair<Node | null, Node | null>, seen: ReadonlyMap<string, Span>): boolean {
  return isScalar(key) && seen.has(key.source ?? "");
}

/** Whether nothing was written. */
function isBlank(node: Node): boolean {
  return isScalar(node) && node.source === "";
}

function convertSeq(context: Context, seq: YAMLSeq, depth: number, span: Span): YamlNode {
  const items = (seq.items as (Node | null)[]).map((item) =>
    convertNode(context, item, depth + 1, undefined),
  );
  const kept = items.filter((item) => item !== undefined);
  return seqOf(span, kept, kept.length < items.length);
}

function keyOf(
  context: Context,
  { key, value }: Pair<Node | null, Node | null>,
  depth: number,
  mapSpan: Span,
): Spanned<string> | undefined {
  const at = key ?? value;
  const span = at === null ? { ...mapSpan, end: mapSpan.start } : spanOf(context.file, at);
  if (isAlias(key)) {
    const named = context.aliases.expand(key, depth + 1, span);
    // An alias that refers to nothing was reported where it was looked up.
    if (named === undefined) return undefined;
    return named.kind === "scalar" ? { value: named.source, span } : refuseKey(context, span, "an alias");
  }
  if (!isScalar(key))
    return refuseKey(context, span, isMap(key) ? "a map" : isSeq(key) ? "a list" : "nothing");
  const text = key.source ?? "";
  context.aliases.convert(key, depth + 1, () => textOf(text, span));
  if (isQuoted(key)) return { value: text, span };
  if (text === "") return refuseKey(context, span, "nothing");
  const curly = withinCurlyQuotes(text, span);
  if (curly !== undefined) {
    context.report(() => curly.diagnostic);
    return { value: curly.text, span };
  }
  if (text !== "<<") return { value: text, span };
  context.report(() => mergeKey.create(undefined, { at: { span, text: "merged here" } }));
  return undefined;
}

function refuseKey(
  context: Context,
  span: Span,
  found: "a list" | "a map" | "nothing" | "an alias",
): undefined {
  context.report(() => nonTextKey.create({ found }, { at: { span, text: "a name is expected here" } }));
  return undefined;
}

function scalarOf(context: Context, node: Scalar, span: Span): YamlScalar | undefined {
  const source = node.source ?? "";
  if (isQuoted(node)) return textOf(source, span);
  const curly = withinCurlyQuotes(source, span);
  if (curly !== undefined) {
    context.report(() => curly.diagnostic);
    return textOf(curly.text, span);
  }
  const { value } = node;
  if (value === null || value === undefined) return undefined;
  const known = typeof value === "number" || typeof value === "boolean" ? value : source;
  return { kind: "scalar", span, value: known, source };
}

function textOf(source: string, span: Span): YamlScalar {
  return { kind: "scalar", span, value: source, source };
}

/** In quotes or a block: text, whatever it looks like. */
function isQuoted(node: Scalar): boolean {
  return node.type !== undefined && node.type !== "PLAIN";
}

function reportNull(context: Context, at: Span | undefined, key: Key | undefined): undefined {
  const written = at !== undefined && at.end > at.start;
  const span = written ? at : (key?.span ?? at);
  if (span === undefined) return undefined;
  const text = written && at !== key?.span ? "this means that there is no value" : "a value is missing here";
  context.report(() => nullValue.create({ key: key?.value, help: key?.help() }, { at: { span, text } }));
  return undefined;
}

/** From the first to the last character that was written; the library counts line ends and comments behind it too. */
function spanOf(file: SourceFile, node: Node): Span {
  const last = file.text.length;
  const [from = 0] = node.range ?? [];
  const start = Math.min(from, last);
  let end = Math.min(Math.max(endOf(node), start), last);
  while (end > start && /\s/.test(file.text[end - 1] ?? "")) end -= 1;
  return { file, start, end };
}

function endOf(node: Node): number {
  const end = node.range?.[1] ?? 0;
  if ((!isMap(node) && !isSeq(node)) || node.flow) return end;
  const item: unknown = node.items.at(-1);
  const last = isMap(node) ? ((item as Pair<Node, Node | null> | undefined)?.value ?? null) : item;
  return last === null || last === undefined ? end : endOf(last as Node);
}
