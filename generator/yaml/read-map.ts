import type { Span, Spanned } from "../source/source-file.js";
import { isPartial, type YamlMap, type YamlNode } from "./node.js";
import { asBoolean, asNumber, asText } from "./read-scalar.js";

/** What nearly every map has of keys that were refused. */
export const NO_KEYS: ReadonlySet<string> = new Set();

/** The value of a key, if it is there. */
export function member(map: YamlMap | undefined, key: string): YamlNode | undefined {
  // Every key of every event is looked up: a loop costs a fraction of a call for each entry.
  if (map !== undefined) for (const entry of map.entries) if (entry.key.value === key) return entry.value;
  return undefined;
}

/** The value of a key when it is a map. */
export function mapMember(map: YamlMap | undefined, key: string): YamlMap | undefined {
  const node = member(map, key);
  return node?.kind === "map" ? node : undefined;
}

/** Text as it was written, whatever YAML would read it as: `zp: 01067`, `eventContract: 1.0`. */
export function textNode(node: YamlNode | undefined): Spanned<string> | undefined {
  const value = node === undefined ? undefined : asText(node);
  return node === undefined || value === undefined ? undefined : { value, span: node.span };
}

/** The text of a key. */
export function textMember(map: YamlMap | undefined, key: string): Spanned<string> | undefined {
  return textNode(member(map, key));
}

/** Text that is one of a few words. */
export function wordNode<Word extends string>(
  node: YamlNode | undefined,
  words: readonly Word[],
): Spanned<Word> | undefined {
  const text = textNode(node);
  const value = words.find((word) => word === text?.value);
  return text === undefined || value === undefined ? undefined : { value, span: text.span };
}

/** The texts of a list, or of a single text standing for a list of one. */
export function textList(node: YamlNode | undefined): readonly Spanned<string>[] {
  if (node === undefined) return [];
  const texts: Spanned<string>[] = [];
  for (const item of node.kind === "seq" ? node.items : [node]) {
    const text = textNode(item);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

/** A number that was written as one. */
export function numberNode(node: YamlNode): Spanned<number> | undefined {
  const read = asNumber(node);
  return "value" in read ? { value: read.value, span: node.span } : undefined;
}

/** Whether digits of a number are lost when it is read as a number. */
export function isLossy(node: YamlNode): boolean {
  const read = asNumber(node);
  return "problem" in read && read.problem === "lossy";
}

/** `true` or `false`. */
export function booleanNode(node: YamlNode | undefined): Spanned<boolean> | undefined {
  const value = node === undefined ? undefined : asBoolean(node);
  return node === undefined || value === undefined ? undefined : { value, span: node.span };
}

/** The boolean of a key. */
export function booleanMember(map: YamlMap | undefined, key: string): Spanned<boolean> | undefined {
  return booleanNode(member(map, key));
}

/** The items of a list. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === "seq" ? node.items : [];
}

/** The keys that were written and refused. */
export function refusedKeys({ refused }: YamlMap): ReadonlySet<string> {
  return refused === undefined ? NO_KEYS : new Set(refused.map((key) => key.value));
}

/** The keys that were refused, and those of whose value a part was. */
export function partialKeys(map: YamlMap): ReadonlySet<string> {
  if (!isPartial(map)) return NO_KEYS;
  const keys = new Set<string>();
  for (const key of map.refused ?? []) keys.add(key.value);
  for (const { key, value } of map.entries) if (isPartial(value)) keys.add(key.value);
  return keys;
}

/** From a key to the end of its value. */
export function entrySpan(key: Spanned<string>, value: YamlNode): Span {
  return { file: key.span.file, start: key.span.start, end: Math.max(key.span.end, value.span.end) };
}
