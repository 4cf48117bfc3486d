import type { Catalog } from "../catalog/catalog.js";
import { findByName } from "../catalog/find-by-name.js";
import { DEFAULT_PART_PATTERN } from "../model/id-part.js";
import type { EventModel, FieldModel, ParameterModel, ServerFieldModel } from "../model/model.js";

/**
 * Whether an event takes a parameter or a server field as the contract or Meta defines it for all events: it has no
 * words of its own for it but whether it is given.
 */
export function isDefinedForAll(field: ParameterModel | ServerFieldModel, event: EventModel): boolean {
  const { origin } = field;
  const isSilent =
    origin === undefined || Object.keys(origin.schema).every((keyword) => keyword === "default");
  return isSilent && !isBoundById(field, event);
}

/** Whether a field stands in the event's id and may have the limits of one for that. */
function isBoundById({ name, schema }: FieldModel, { eventId }: EventModel): boolean {
  if (schema.type !== "integer" && schema.pattern !== DEFAULT_PART_PATTERN) return false;
  const parts = eventId?.kind === "template" ? eventId.parts : [];
  return parts.some((part) => part.kind === "field" && part.name === name);
}

/** The same of a member of `contents`, which Meta alone defines for all. */
export function isMetasMember(member: FieldModel, catalog: Catalog): boolean {
  const own = findByName(catalog.contentsMembers, member.name);
  return own?.schema === member.schema && own.description === member.description;
}
