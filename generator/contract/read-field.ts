import type { Spanned } from "../source/source-file.js";
import { isPartial, type YamlMap, type YamlNode } from "../yaml/node.js";
import type { FieldAst, UserDataAst, UserDataRefAst, ValueSchemaAst } from "./ast.js";
import {
  booleanMember,
  itemsOf,
  lossyMembers,
  mapMember,
  member,
  numberMember,
  textList,
  textMember,
  textNode,
} from "./read-map.js";

/**
 * Reads a map of parameters, keys or server event parameters. A plain text is `required`, `optional` or a type. One
 * that was refused stays as a name that is there: what it was to say is not known, and was asked for.
 */
export function readFields(map: YamlMap | undefined, shortForm: "presence" | "type"): readonly FieldAst[] {
  const read = (map?.entries ?? []).map(({ key, value }) =>
    value.kind === "map" ? readLongField(key, value) : readShortField(key, value, shortForm),
  );
  const names = new Set(read.map((field) => field.name.value));
  const refused = (map?.refused ?? []).filter((key) => !names.has(key.value));
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
  // What was refused may have been what says that the value is required.
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
  const word = textNode(value);
  const field = { name, span: value.span, partial: false };
  if (word === undefined) return { ...field, required: undefined, schema: {} };
  if (shortForm === "type") return { ...field, required: undefined, schema: { type: word } };
  return { ...field, required: { value: word.value === "required", span: word.span }, schema: {} };
}

/** Reads JSON Schema's keywords; what a `const`, `default` or `enum` holds stays YAML. */
export function readValueSchema(map: YamlMap): ValueSchemaAst {
  const items = mapMember(map, "items");
  const enumeration = member(map, "enum");
  const lossy = lossyMembers(map, NUMBER_KEYWORDS);
  return present({
    type: textMember(map, "type"),
    description: textMember(map, "description"),
    enum: enumeration === undefined ? undefined : itemsOf(enumeration),
    const: member(map, "const"),
    default: member(map, "default"),
    pattern: textMember(map, "pattern"),
    minLength: numberMember(map, "minLength"),
    maxLength: numberMember(map, "maxLength"),
    minimum: numberMember(map, "minimum"),
    maximum: numberMember(map, "maximum"),
    exclusiveMinimum: numberMember(map, "exclusiveMinimum"),
    minItems: numberMember(map, "minItems"),
    maxItems: numberMember(map, "maxItems"),
    uniqueItems: booleanMember(map, "uniqueItems"),
    items: items === undefined ? undefined : readValueSchema(items),
    lossy: lossy.length === 0 ? undefined : lossy,
  });
}

const NUMBER_KEYWORDS = [
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "minItems",
  "maxItems",
] as const;

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined, as `exactOptionalPropertyTypes` asks. */
function present<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Present<T>;
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

/** Reads a profile's name or the identifiers in its place. */
export function readUserDataRef(node: YamlNode | undefined): UserDataRefAst | undefined {
  if (node === undefined) return undefined;
  if (node.kind === "map") return { kind: "inline", userData: readUserData(node) };
  const name = textNode(node);
  return name === undefined ? undefined : { kind: "profile", name };
}
