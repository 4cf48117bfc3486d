import type { CatalogUserDataKey } from "../../catalog/catalog.js";
import { NOTHING } from "../../runtime/shared/normalise/nothing.js";
import { onceFor } from "../../value/once-for.js";
import { type Definitions, refTo } from "./definitions.js";
import type { JsonSchema } from "./json-schema.js";
import type { Form } from "./json-schema-of.js";

/** Refers to what an identifier may be; everything that is sent hashed has the same schema. */
export function identifierSchema(key: CatalogUserDataKey, form: Form, definitions: Definitions): JsonSchema {
  if (form === "input") return definitions.refer(nameOfGiven(key), givenIdentifier(key));
  const name = key.hashed ? "user_data.hashed.sent" : `user_data.${key.name}.sent`;
  return definitions.refer(name, sentIdentifier(key));
}

/** Refers to the definition that an identifier is given: `null` does not count, and neither does a list of `null`. */
export function someValue(definitions: Definitions): JsonSchema {
  return definitions.refer("user_data.some_value", SOME_VALUE);
}

const SOME_VALUE = { anyOf: [{ type: "string" }, { type: "array", contains: { type: "string" } }] };

function nameOfGiven({ name }: CatalogUserDataKey): string {
  return `user_data.${name}.given`;
}

const givenIdentifier = onceFor((key: CatalogUserDataKey): JsonSchema => {
  const { description, hashed, inputPattern, shape } = key;
  const words =
    inputPattern === undefined
      ? {
          description,
          $comment: "Wider than the validator, since no pattern can tell which texts are usable.",
        }
      : { description };
  const text = {
    type: ["string", "null"],
    ...(inputPattern !== undefined && { pattern: inputPattern }),
    not: { type: "string", pattern: hashed ? NO_PERSON : NOTHING.source },
  };
  if (shape === "single") return { ...words, ...text };
  // A pattern can be long: it is said once, for a text alone and for each one of a list.
  return { ...words, anyOf: [text, { type: "array", items: refTo(`${nameOfGiven(key)}/anyOf/0`) }] };
});

/** The same of what is hashed: the hash of the empty text may be given in either case, and with an appendix. */
const NO_PERSON = [
  NOTHING.source,
  "^\\s*(?:[Ee]3[Bb]0[Cc]44298[Ff][Cc][0-9A-Fa-f]{52}|[Dd]41[Dd]8[Cc][Dd]98[Ff]00[0-9A-Fa-f]{20})(?:\\.(?:AQ|Ag|Aw|BA|BQ|Bg|[A-Za-z0-9_-]{8}))?\\s*$",
].join("|");

const sentIdentifier = onceFor(({ hashed, payloadPattern: pattern }: CatalogUserDataKey): JsonSchema => {
  const text = { type: "string", pattern };
  if (!hashed) return text;
  const description = "The hashes of one or several values.";
  return { description, type: "array", items: text, minItems: 1, uniqueItems: true };
});
