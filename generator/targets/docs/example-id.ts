import type { EventModel, TemplatePart } from "../../model/model.js";
import { partPattern } from "../../model/part-pattern.js";
import type { EventIdSpec } from "../../runtime/server/event-spec.js";
import {
  eventId,
  type IdPart,
  idEnum,
  idInteger,
  idText,
  parseEventId,
} from "../../runtime/shared/event-id.js";

/** The values of one occurrence, by name. */
type OccurrenceValues = Readonly<Record<string, unknown>>;

/** How the generated code makes the id of an occurrence. */
export function eventIdSpec({ eventId: id }: EventModel): EventIdSpec {
  if (id?.kind !== "template") return { parse: parseEventId };
  return { make: (values: OccurrenceValues) => eventId(...id.parts.map((part) => idPart(part, values))) };
}

function idPart(part: TemplatePart, values: OccurrenceValues): IdPart {
  if (part.kind === "literal") return part.text;
  const { presence, schema } = part.field;
  if (presence.kind === "constant") return String(presence.value);
  const value = values[part.name];
  if (schema.enum !== undefined) {
    return idEnum(
      part.name,
      value,
      schema.enum.filter((choice) => typeof choice !== "boolean"),
    );
  }
  if (schema.type === "integer") return idInteger(part.name, value, schema);
  return idText(part.name, value, new RegExp(partPattern(schema), "u"), schema);
}
