import type { Catalog } from "../catalog/catalog.js";
import { findByName } from "../catalog/find-by-name.js";
import { DEFAULT_PART_PATTERN } from "../model/id-part.js";
import type { EventModel, FieldModel, ParameterModel, ServerFieldModel } from "../model/model.js";

/**
 * Whether an event takes a parameter or a server event parameter as the contract or Meta defines it for all events: it
 * says only whether it is given.
 */
export function isDefinedForAll(field: ParameterModel | ServerFieldModel, event: EventModel): boolean {
  const { origin } = field;
  const isSilent =
    origin === undefined || Object.keys(origin.schema).every((keyword) => keyword === "default");
  return isSilent && !isBoundById(field, event);
}

/** Whether a field is part of the event's id, so that it may have an id's limits. */
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
