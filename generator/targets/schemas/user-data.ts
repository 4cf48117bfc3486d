import type { Catalog, CatalogUserDataKey } from "../../catalog/catalog.js";
import type { UserDataModel } from "../../model/model.js";
import { described, type JsonSchema, objectSchema, type SchemaProperty } from "./json-schema.js";
import type { Form } from "./json-schema-of.js";

/** The schema of an event's identifiers: in plain text as a caller gives them, or as Meta gets them. */
export function userDataSchema(userData: UserDataModel, form: Form, catalog: Catalog): JsonSchema {
  const { required, optional } = userData;
  const property = (key: CatalogUserDataKey, isRequired: boolean): SchemaProperty => ({
    name: key.name,
    required: isRequired,
    schema:
      form === "input" ? inputIdentifier(key, isRequired) : described(key.description, sentIdentifier(key)),
  });
  const properties = [
    ...required.map((key) => property(key, true)),
    ...optional.map((key) => property(key, false)),
  ];
  const more = { ...atLeastOneOf(userData, form), ...enoughToFind(userData, form, catalog) };
  const words =
    form === "input"
      ? "Whom the event is about, in plain text: the builder normalises and hashes."
      : "Whom the event is about, normalised and hashed.";
  return described(words, objectSchema(properties, { closed: form === "payload", more }));
}

function inputIdentifier(key: CatalogUserDataKey, required: boolean): JsonSchema {
  const text = { type: "string", ...(key.inputPattern === undefined ? {} : { pattern: key.inputPattern }) };
  const comment =
    key.inputPattern === undefined
      ? { $comment: "Wider than the validator, since no pattern can tell which texts are usable." }
      : {};
  const { description } = key;
  if (key.shape === "single") {
    return { description, ...comment, ...text, ...(required ? {} : { type: ["string", "null"] }) };
  }
  const items = { ...text, type: ["string", "null"] };
  const list = { type: "array", items, ...(required ? { contains: { type: "string" } } : {}) };
  return { description, ...comment, anyOf: [text, list, ...(required ? [] : [{ type: "null" }])] };
}

function sentIdentifier(key: CatalogUserDataKey): JsonSchema {
  const text = { type: "string", pattern: key.payloadPattern };
  return key.hashed ? { type: "array", items: text, minItems: 1, uniqueItems: true } : text;
}

type Keys = readonly CatalogUserDataKey[];

/** What an input's schema defines for the use of its identifiers: that one of a list's texts is there. */
export const GIVEN: JsonSchema = {
  anyOf: [{ type: "string" }, { type: "array", contains: { type: "string" } }],
};

/** That these keys are given: a `null` is not, nor is a list of nothing else. */
function given(keys: Keys, form: Form): JsonSchema {
  const required = keys.map((key) => key.name);
  if (form === "payload") return { required };
  const properties = keys.map((key) => [
    key.name,
    key.shape === "single" ? { type: "string" } : { $ref: "#/$defs/given" },
  ]);
  return { required, properties: Object.fromEntries(properties) };
}

function atLeastOneOf({ atLeastOneOf: sets }: UserDataModel, form: Form): JsonSchema {
  return sets.length === 0 ? {} : { anyOf: sets.map((set) => given(set, form)) };
}

/** Of each set that Meta refuses as too broad, a key outside it must be there (Best Practices, 2026). */
function enoughToFind(userData: UserDataModel, form: Form, catalog: Catalog): JsonSchema {
  const least = userData.atLeastOneOf.length === 0 ? [[]] : userData.atLeastOneOf;
  const isWithin = (keys: Keys, broad: readonly string[]) => keys.every((key) => broad.includes(key.name));
  const { sets } = catalog.tooBroadUserData;
  const possible = sets.filter((broad) =>
    least.some((set) => isWithin([...userData.required, ...set], broad)),
  );
  if (possible.length === 0) return {};
  const known = [...userData.required, ...userData.optional];
  const allOf = possible.map((broad) => {
    const outside = known.filter((key) => !broad.includes(key.name));
    return outside.length === 0 ? { not: {} } : { anyOf: outside.map((key) => given([key], form)) };
  });
  return { allOf };
}
