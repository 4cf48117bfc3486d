import type { CatalogUserDataKey } from "../../catalog/catalog.js";
import type { ServerBranchModel } from "../../model/model.js";
import { identifierSchema, someValue } from "./identifiers.js";
import { type JsonSchema, objectSchema, type SchemaProperty } from "./json-schema.js";
import type { Form } from "./json-schema-of.js";
import type { SchemaScope } from "./schema-scope.js";

type Keys = readonly CatalogUserDataKey[];

/**
 * Says which identifiers an event has: in plain text as a caller gives them, or as Meta gets them. Those of a profile
 * are defined once for each action source.
 */
export function userDataSchema(
  { userData, actionSource }: ServerBranchModel,
  form: Form,
  { definitions, catalog }: SchemaScope,
): JsonSchema {
  const { required, optional, atLeastOneOf: sets, profile } = userData;

  function property(key: CatalogUserDataKey, isRequired: boolean): SchemaProperty {
    const own = identifierSchema(key, form, definitions);
    if (form === "payload" || !isRequired) return { name: key.name, required: isRequired, schema: own };
    const schema =
      key.shape === "single" ? { ...own, type: "string" } : { allOf: [own, someValue(definitions)] };
    return { name: key.name, required: true, schema };
  }

  /** That these keys are given: `null` does not count, and neither does a list of `null`. */
  function given(keys: Keys): JsonSchema {
    const names = keys.map((key) => key.name);
    if (form === "payload") return { required: names };
    const properties = keys.map((key) => [
      key.name,
      key.shape === "single" ? { type: "string" } : someValue(definitions),
    ]);
    return { required: names, properties: Object.fromEntries(properties) };
  }

  /** Of each set that Meta refuses as too broad, a key outside it must be there (Best Practices, 2026). */
  function enoughToFind(): JsonSchema {
    const least = sets.length === 0 ? [[]] : sets;
    const isWithin = (keys: Keys, broad: readonly string[]) => keys.every((key) => broad.includes(key.name));
    const possible = catalog.tooBroadUserData.sets.filter(
      (broad) => isWithin(required, broad) && least.some((set) => isWithin(set, broad)),
    );
    if (possible.length === 0) return {};
    const known = [...required, ...optional];
    const allOf = possible.map((broad) => {
      const outside = known.filter((key) => !broad.includes(key.name));
      return outside.length === 0 ? { not: {} } : { anyOf: outside.map((key) => given([key])) };
    });
    return { allOf };
  }

  const properties = [
    ...required.map((key) => property(key, true)),
    ...optional.map((key) => property(key, false)),
  ];
  const more = { ...(sets.length > 0 && { anyOf: sets.map(given) }), ...enoughToFind() };
  const schema = objectSchema(properties, { closed: true, more });
  return profile === undefined
    ? schema
    : definitions.refer(`user_data.${profile}.${actionSource.name}.${SUFFIXES[form]}`, schema);
}

const SUFFIXES = { input: "given", payload: "sent" } as const;
