import type { Catalog, CatalogUserDataKey } from "../../catalog/catalog.js";
import { SharedJson } from "../../emit/dense-json.js";
import type { UserDataModel } from "../../model/model.js";
import { definitionOf, GIVEN } from "./identifiers.js";
import { described, type JsonSchema, objectSchema, type SchemaProperty } from "./json-schema.js";
import type { Form } from "./json-schema-of.js";

type Keys = readonly CatalogUserDataKey[];

/** The schema of an event's identifiers, and the definitions that it refers to. */
export interface UserDataSchema {
  readonly schema: SharedJson;
  readonly uses: readonly string[];
}

/** Says which identifiers an event has: in plain text as a caller gives them, or as Meta gets them. */
export function userDataSchema(
  { required, optional, atLeastOneOf: sets }: UserDataModel,
  form: Form,
  { tooBroadUserData }: Catalog,
): UserDataSchema {
  const uses = new Set<string>();

  function refer(name: string): { readonly $ref: string } {
    uses.add(name);
    return { $ref: `#/$defs/${name}` };
  }

  function property(key: CatalogUserDataKey, isRequired: boolean): SchemaProperty {
    const own = refer(definitionOf(key, form));
    const schema =
      form === "payload" || !isRequired
        ? own
        : key.shape === "single"
          ? { ...own, type: "string" }
          : { allOf: [own, refer(GIVEN)] };
    return { name: key.name, required: isRequired, schema };
  }

  /** That these keys are given: a `null` is not, nor is a list of nothing else. */
  function given(keys: Keys): JsonSchema {
    const names = keys.map((key) => key.name);
    if (form === "payload") return { required: names };
    const properties = keys.map((key) => [
      key.name,
      key.shape === "single" ? { type: "string" } : refer(GIVEN),
    ]);
    return { required: names, properties: Object.fromEntries(properties) };
  }

  /** Of each set that Meta refuses as too broad, a key outside it must be there (Best Practices, 2026). */
  function enoughToFind(): JsonSchema {
    const least = sets.length === 0 ? [[]] : sets;
    const isWithin = (keys: Keys, broad: readonly string[]) => keys.every((key) => broad.includes(key.name));
    const possible = tooBroadUserData.sets.filter(
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
  const schema = described(WORDS[form], objectSchema(properties, { closed: form === "payload", more }));
  return { schema: new SharedJson(schema), uses: [...uses] };
}

const WORDS = {
  input: "Whom the event is about, in plain text: the builder normalises and hashes.",
  payload: "Whom the event is about, normalised and hashed.",
} as const;
