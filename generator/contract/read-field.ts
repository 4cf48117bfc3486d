import type { Spanned } from "../source/source-file.js";
import { LIMIT_KEYWORDS, type LimitKeyword, VALUE_TYPES } from "../value/value-schema.js";
import { isPartial, type YamlMap, type YamlNode } from "../yaml/node.js";
import {
  booleanMember,
  booleanNode,
  isLossy,
  itemsOf,
  member,
  numberNode,
  textList,
  textNode,
  wordNode,
} from "../yaml/read-map.js";
import type { FieldAst, UserDataAst, UserDataRefAst, ValueSchemaAst } from "./ast.js";

/**
 * Reads a map of parameters, keys or server event parameters. A plain text is `required`, `optional` or a type. A
 * refused one stays as a name: what it was meant to say is unknown, and was reported.
 */
export function readFields(map: YamlMap | undefined, shortForm: "presence" | "type"): readonly FieldAst[] {
  const read = (map?.entries ?? []).map(({ key, value }) =>
    value.kind === "map" ? readLongField(key, value) : readShortField(key, value, shortForm),
  );
  if (map?.refused === undefined) return read;
  const names = new Set(read.map((field) => field.name.value));
  const refused = map.refused.filter((key) => !names.has(key.value));
  return [
    ...read,
    ...refused.map(
      (name): FieldAst => ({
        name,
        span: name.span,
        required: { value: true, span: name.span },
        schema: {},
        partial: true,
      }),
    ),
  ];
}

function readLongField(name: Spanned<string>, map: YamlMap): FieldAst {
  const { span } = map;
  const required = booleanMember(map, "required");
  // The refused part may have said that the value is required.
  const isOpen = (map.refused ?? []).length > 0;
  return {
    name,
    span,
    required: required ?? (isOpen ? { value: true, span } : undefined),
    schema: readValueSchema(map),
    partial: isPartial(map),
  };
}

function readShortField(name: Spanned<string>, value: YamlNode, shortForm: "presence" | "type"): FieldAst {
  const { span } = value;
  if (shortForm === "type") {
    const type = wordNode(value, VALUE_TYPES);
    return { name, span, required: undefined, schema: type === undefined ? {} : { type }, partial: false };
  }
  const word = textNode(value);
  const required = word === undefined ? undefined : { value: word.value === "required", span: word.span };
  return { name, span, required, schema: {}, partial: false };
}

/** Reads JSON Schema's keywords; what a `const`, `default` or `enum` holds stays YAML. */
function readValueSchema(map: YamlMap): ValueSchemaAst {
  const schema: SchemaDraft = {};
  const lossy: YamlNode[] = [];
  for (const { key, value } of map.entries) {
    if (key.value === "type") set(schema, "type", wordNode(value, VALUE_TYPES));
    else if (isTextKeyword(key.value)) set(schema, key.value, textNode(value));
    else if (isNumberKeyword(key.value)) {
      set(schema, key.value, numberNode(value));
      if (isLossy(value)) lossy.push(value);
    } else if (key.value === "uniqueItems") set(schema, key.value, booleanNode(value));
    else if (key.value === "enum") schema.enum = itemsOf(value);
    else if (key.value === "const" || key.value === "default") schema[key.value] = value;
    else if (key.value === "items" && value.kind === "map") schema.items = readValueSchema(value);
  }
  return lossy.length === 0 ? schema : { ...schema, lossy };
}

/** What was read so far. */
type SchemaDraft = { -readonly [Keyword in keyof ValueSchemaAst]: ValueSchemaAst[Keyword] };

/** What could not be read is absent, as `exactOptionalPropertyTypes` requires. */
function set<Keyword extends keyof SchemaDraft>(
  schema: SchemaDraft,
  keyword: Keyword,
  read: SchemaDraft[Keyword] | undefined,
): void {
  if (read !== undefined) schema[keyword] = read;
}

const TEXT_KEYWORDS = ["description", "pattern"] as const;

function isTextKeyword(key: string): key is (typeof TEXT_KEYWORDS)[number] {
  return (TEXT_KEYWORDS as readonly string[]).includes(key);
}

function isNumberKeyword(key: string): key is LimitKeyword {
  return (LIMIT_KEYWORDS as readonly string[]).includes(key);
}

/** Reads the three lists of identifiers. */
export function readUserData(map: YamlMap): UserDataAst {
  return {
    span: map.span,
    required: textList(member(map, "required")),
    atLeastOneOf: itemsOf(member(map, "atLeastOneOf")).map(textList),
    optional: textList(member(map, "optional")),
    partial: isPartial(map),
  };
}

/** Reads a profile's name, or the identifiers given instead. */
export function readUserDataRef(node: YamlNode | undefined): UserDataRefAst | undefined {
  if (node === undefined) return undefined;
  if (node.kind === "map") return { kind: "inline", userData: readUserData(node) };
  const name = textNode(node);
  return name === undefined ? undefined : { kind: "profile", name };
}
