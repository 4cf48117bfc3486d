import type { SourceFile, Span, Spanned } from "../source/source-file.js";
import { isPartial, type YamlMap, type YamlNode } from "../yaml/node.js";
import {
  booleanMember,
  entrySpan,
  mapMember,
  member,
  partialKeys,
  refusedKeys,
  textList,
  textMember,
} from "../yaml/read-map.js";
import type { ContractAst, ContractSection, PixelAst, SourceAst } from "./ast.js";
import { readAllow, readEvent, textPairs } from "./read-event.js";
import { readFields, readUserData } from "./read-field.js";

/** A file of a contract after its structure was checked; `root` is undefined if nothing could be read. */
export interface ContractDocument {
  readonly file: SourceFile;
  readonly root: YamlMap | undefined;
}

/** Combines a contract and its fragments, in the given order; the first is the contract itself. */
export function readContract(documents: readonly [ContractDocument, ...ContractDocument[]]): ContractAst {
  const [main, ...fragments] = documents;
  const roots = documents.map((document) => document.root);
  const refusedSpans: Span[] = [];
  for (const root of roots) if (root !== undefined) collectRefused(root, refusedSpans);
  const named = <T>(section: string, read: (name: Spanned<string>, map: YamlMap) => T): readonly T[] =>
    roots.flatMap((root) =>
      (mapMember(root, section)?.entries ?? []).flatMap(({ key, value }) =>
        value.kind === "map" ? [read(key, value)] : [],
      ),
    );
  return {
    files: [main.file, ...fragments.map((fragment) => fragment.file)],
    name: textMember(main.root, "name"),
    version: textMember(main.root, "version"),
    owner: textMember(main.root, "owner"),
    description: textMember(main.root, "description"),
    pixels: roots.flatMap((root) => readPixels(root)),
    sources: named("sources", readSource),
    consents: named("consent", (name, map) => ({ name, description: textMember(map, "description") })),
    parameters: roots.flatMap((root) => readFields(mapMember(root, "parameters"), "presence")),
    profiles: named("userData", (name, map) => ({ name, userData: readUserData(map) })),
    events: named("events", readEvent),
    allow: main.root === undefined ? [] : readAllow(main.root),
    refused: new Map(SECTIONS.map((section) => [section, refusedNames(roots, section)])),
    refusedSections: new Set(roots.flatMap((root) => (root === undefined ? [] : [...refusedKeys(root)]))),
    refusedSpans,
  };
}

/** The `include` entries of a contract, as written. */
export function readIncludes(root: YamlMap | undefined): readonly Spanned<string>[] {
  return textList(member(root, "include"));
}

const SECTIONS: readonly ContractSection[] = [
  "pixels",
  "sources",
  "consent",
  "parameters",
  "userData",
  "events",
];

function refusedNames(
  roots: readonly (YamlMap | undefined)[],
  section: ContractSection,
): ReadonlySet<string> {
  const names = roots.flatMap((root) => mapMember(root, section)?.refused ?? []);
  return new Set(names.map((name) => name.value));
}

/** Collects the spans of what was refused: everything there was reported. */
function collectRefused(node: YamlNode, spans: Span[]): void {
  if (!isPartial(node)) return;
  if (node.kind === "seq") {
    if (node.refused === true) spans.push(node.span);
    for (const item of node.items) collectRefused(item, spans);
  } else if (node.kind === "map") {
    for (const key of node.refused ?? []) spans.push(key.span);
    for (const { value } of node.entries) collectRefused(value, spans);
  }
}

function readPixels(root: YamlMap | undefined): readonly PixelAst[] {
  return textPairs(mapMember(root, "pixels")).map(([name, id]) => ({ name, id }));
}

function readSource(name: Spanned<string>, map: YamlMap): SourceAst {
  const pixels = member(map, "pixels");
  return {
    name,
    span: entrySpan(name, map),
    partial: partialKeys(map),
    kind: textMember(map, "kind"),
    system: textMember(map, "system"),
    description: textMember(map, "description"),
    owner: textMember(map, "owner"),
    delivery: textMember(map, "delivery"),
    actionSources: textList(member(map, "actionSource")),
    advancedMatching: textList(member(map, "advancedMatching")),
    autoConfig: booleanMember(map, "autoConfig"),
    pixels: pixels === undefined ? undefined : textList(pixels),
    allow: readAllow(map),
  };
}
