import type { EventModel, TemplatePart } from "../../model/model.js";
import { partPattern } from "../../model/part-pattern.js";
import {
  eventId,
  type IdPart,
  idEnum,
  idInteger,
  idText,
  parseEventId,
} from "../../runtime/shared/event-id.js";

/** The values of one occurrence, by name. */
export type OccurrenceValues = Readonly<Record<string, unknown>>;

/**
 * The id of an occurrence as the generated code makes it; `undefined` where the one handed over is none.
 *
 * @throws {ContractViolation} naming every part that cannot be one.
 */
export function occurrenceId(
  event: EventModel,
  values: OccurrenceValues,
  handed: unknown,
): string | undefined {
  if (event.eventId?.kind !== "template") return parseEventId(handed);
  return eventId(...event.eventId.parts.map((part) => idPart(part, values)));
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
