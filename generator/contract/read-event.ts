import type { Span, Spanned } from "../source/source-file.js";
import { isPartial, type YamlMap, type YamlNode } from "../yaml/node.js";
import {
  entrySpan,
  itemsOf,
  mapMember,
  member,
  NO_KEYS,
  partialKeys,
  refusedKeys,
  textList,
  textMember,
  textNode,
  wordNode,
} from "../yaml/read-map.js";
import {
  type AllowAst,
  type DeprecationAst,
  EVENT_STATUSES,
  type EventAst,
  type EventIdAst,
  type ExampleAst,
  type MetaEventAst,
  type RoleAst,
} from "./ast.js";
import { readFields, readUserDataRef } from "./read-field.js";

/** Reads one event; nothing is looked up. */
export function readEvent(name: Spanned<string>, map: YamlMap): EventAst {
  const pixels = member(map, "pixels");
  const parameters = mapMember(map, "parameters");
  return {
    name,
    span: entrySpan(name, map),
    mapSpan: map.span,
    action: textMember(map, "action"),
    description: textMember(map, "description"),
    owner: textMember(map, "owner"),
    trigger: textMember(map, "trigger"),
    metaEvent: readMetaEvent(member(map, "metaEvent")),
    canonicalSource: readCanonicalSource(member(map, "canonicalSource")),
    mirrors: roles(map, "mirrors", (role, body) => ({
      ...role,
      trigger: textMember(body, "trigger"),
      omit: textList(member(body, "omit")),
      actionSources: textList(member(body, "actionSource")),
      userData: readUserDataRef(member(body, "userData")),
    })),
    enrichers: roles(map, "enrichers", (role, body) => ({
      ...role,
      provides: textList(member(body, "provides")),
    })),
    observers: roles(map, "observers", (role) => role),
    keys: readFields(mapMember(map, "keys"), "type"),
    eventId: readEventId(member(map, "eventId")),
    separateFrom: textPairs(mapMember(map, "separateFrom")).map(([event, reason]) => ({ event, reason })),
    actionSources: textList(member(map, "actionSource")),
    consent: textMember(map, "consent"),
    pixels: pixels === undefined ? undefined : textList(pixels),
    parameters: readFields(parameters, "presence"),
    parametersSpan: parameters?.span,
    userData: readUserDataRef(member(map, "userData")),
    serverEvent: readFields(mapMember(map, "serverEvent"), "presence"),
    status: wordNode(member(map, "status"), EVENT_STATUSES),
    deprecation: readDeprecation(mapMember(map, "deprecation")),
    examples: itemsOf(member(map, "examples")).flatMap(readExample),
    allow: readAllow(map),
    keySpans: keySpans(map),
    refused: refusedKeys(map),
    partial: partialKeys(map),
  };
}

function keySpans({ refused = [], entries }: YamlMap): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const key of refused) spans.set(key.value, key.span);
  for (const { key } of entries) spans.set(key.value, key.span);
  return spans;
}

/** Reads `allow`, wherever it is allowed. */
export function readAllow(map: YamlMap): readonly AllowAst[] {
  return textPairs(mapMember(map, "allow")).map(([rule, reason]) => ({ rule, reason }));
}

/** The entries of a map whose values are texts. */
export function textPairs(
  map: YamlMap | undefined,
): readonly (readonly [Spanned<string>, Spanned<string>])[] {
  const pairs: (readonly [Spanned<string>, Spanned<string>])[] = [];
  for (const { key, value } of map?.entries ?? []) {
    const text = textNode(value);
    if (text !== undefined) pairs.push([key, text]);
  }
  return pairs;
}

function readMetaEvent(node: YamlNode | undefined): MetaEventAst | undefined {
  if (node === undefined) return undefined;
  if (node.kind === "map") {
    const name = textMember(node, "custom");
    return name === undefined ? undefined : { kind: "custom", name };
  }
  const name = textNode(node);
  if (name === undefined) return undefined;
  return name.value === "none" ? { kind: "none", span: name.span } : { kind: "named", name };
}

function readCanonicalSource(node: YamlNode | undefined): RoleAst | undefined {
  if (node === undefined) return undefined;
  const source = node.kind === "map" ? textMember(node, "source") : textNode(node);
  if (source === undefined) return undefined;
  return node.kind === "map"
    ? role(source, node)
    : { source, span: source.span, event: undefined, fields: [], partial: NO_KEYS };
}

function role(source: Spanned<string>, body: YamlMap): RoleAst {
  const fields = textPairs(mapMember(body, "fields")).map(([name, path]) => ({ name, path }));
  return { source, span: source.span, event: textMember(body, "event"), fields, partial: partialKeys(body) };
}

function roles<Role>(
  map: YamlMap,
  key: string,
  readRole: (role: RoleAst, body: YamlMap) => Role,
): readonly Role[] {
  const read: Role[] = [];
  for (const { key: source, value: body } of mapMember(map, key)?.entries ?? []) {
    if (body.kind === "map") read.push(readRole(role(source, body), body));
  }
  return read;
}

function readEventId(node: YamlNode | undefined): EventIdAst | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== "map") {
    const template = textNode(node);
    return template === undefined ? undefined : { kind: "template", template };
  }
  const generated = textMember(node, "generatedBy");
  if (generated !== undefined) return { kind: "generated", by: generated };
  const assigned = textMember(node, "assignedBy");
  return assigned === undefined ? undefined : { kind: "assigned", by: assigned };
}

function readDeprecation(map: YamlMap | undefined): DeprecationAst | undefined {
  if (map === undefined) return undefined;
  return {
    span: map.span,
    since: textMember(map, "since"),
    replacedBy: textMember(map, "replacedBy"),
    removeAfter: textMember(map, "removeAfter"),
  };
}

function readExample(node: YamlNode, index: number): readonly ExampleAst[] {
  if (node.kind !== "map") return [];
  // Its name was refused, so it cannot be named.
  const name = textMember(node, "name") ?? { value: `examples[${index}]`, span: node.span };
  return [
    {
      name,
      span: node.span,
      partial: isPartial(node),
      keys: mapMember(node, "keys"),
      serverEvent: mapMember(node, "serverEvent"),
      parameters: mapMember(node, "parameters"),
      userData: mapMember(node, "userData"),
    },
  ];
}
