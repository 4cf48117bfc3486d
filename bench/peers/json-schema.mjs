import { PERSONS, schemaOf, typeNameOf } from "./event-schema.mjs";

const referTo = (name) => ({ $ref: `#/definitions/${name}` });

/** A JSON Schema with one definition an event. */
export function jsonSchemaOf(events) {
  const definitions = events.map((event) => [typeNameOf(event), schemaOf(event, referTo)]);
  const document = {
    $schema: "http://json-schema.org/draft-07/schema#",
    definitions: { ...PERSONS, ...Object.fromEntries(definitions) },
  };
  return JSON.stringify(document, undefined, 2);
}
