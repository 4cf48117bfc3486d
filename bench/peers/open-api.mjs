import { stringify } from "yaml";
import { PERSONS, schemaOf, typeNameOf } from "./event-schema.mjs";

const referTo = (name) => ({ $ref: `#/components/schemas/${name}` });

/** An OpenAPI document with one path an event. */
export function openApiOf(events) {
  const paths = events.map((event) => [
    `/events/${event.name}`,
    {
      post: {
        operationId: event.name,
        summary: `The ${event.thing} was ${event.verb} (${event.number})`,
        requestBody: {
          required: true,
          content: { "application/json": { schema: referTo(typeNameOf(event)) } },
        },
        responses: { 202: { description: "Taken." } },
      },
    },
  ]);
  const schemas = events.map((event) => [typeNameOf(event), schemaOf(event, referTo)]);
  return stringify(
    {
      openapi: "3.1.0",
      info: { title: "Events", version: "1.0.0" },
      paths: Object.fromEntries(paths),
      components: { schemas: { ...PERSONS, ...Object.fromEntries(schemas) } },
    },
    // Written out, as people write it.
    { aliasDuplicateObjects: false },
  );
}
