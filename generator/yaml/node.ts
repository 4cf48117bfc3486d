import type { Span, Spanned } from "../source/source-file.js";

/**
 * A YAML document as positioned data: aliases expanded, comments removed, every scalar with its source text. The
 * reader (`asText`, `asNumber` …), not YAML, decides the type of a scalar.
 */
export type YamlNode = YamlMap | YamlSeq | YamlScalar;

/** One `key: value` of a map. The key is always text. */
export interface YamlEntry {
  readonly key: Spanned<string>;
  readonly value: YamlNode;
}

/** A map with its entries in source order; keys are unique. */
export interface YamlMap {
  readonly kind: "map";
  readonly span: Span;
  readonly entries: readonly YamlEntry[];
  /** Keys that were written but refused and left out, so that they do not count as missing. May repeat. */
  readonly refused?: readonly Spanned<string>[];
  /** That something was refused and left out here or below. */
  readonly partial?: true;
}

/** A list. */
export interface YamlSeq {
  readonly kind: "seq";
  readonly span: Span;
  readonly items: readonly YamlNode[];
  /** That an item was refused and left out, so that nothing is concluded from its absence. */
  readonly refused?: true;
  /** That something was refused and left out here or below. */
  readonly partial?: true;
}

/** Whether anything in a tree was refused and left out: then nothing follows from what is missing in it. */
export function isPartial(node: YamlNode): boolean {
  return node.kind !== "scalar" && node.partial === true;
}

/** A map of which keys may have been refused. */
export function mapOf(
  span: Span,
  entries: readonly YamlEntry[],
  refused: readonly Spanned<string>[],
): YamlMap {
  if (refused.length > 0) return { kind: "map", span, entries, refused, partial: true };
  return entries.some(({ value }) => isPartial(value))
    ? { kind: "map", span, entries, partial: true }
    : { kind: "map", span, entries };
}

/** A list of which items may have been refused. */
export function seqOf(span: Span, items: readonly YamlNode[], isRefused: boolean): YamlSeq {
  if (isRefused) return { kind: "seq", span, items, refused: true, partial: true };
  return items.some(isPartial) ? { kind: "seq", span, items, partial: true } : { kind: "seq", span, items };
}

/** A scalar: what YAML takes it for, and what was written. */
export interface YamlScalar {
  readonly kind: "scalar";
  readonly span: Span;
  /** What the YAML 1.2 core schema makes of it. Only a plain scalar is ever anything but a string. */
  readonly value: string | number | boolean;
  /** The text that was written, quotes, folding and escapes resolved: `01067` of `zp: 01067`. */
  readonly source: string;
}
