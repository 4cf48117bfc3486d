import { ID_TEXT } from "../runtime/shared/event-id.js";
import type { KeyModel, ParameterModel } from "./model.js";

/** What a text part must match unless the contract is narrower. */
export const DEFAULT_PART_PATTERN = ID_TEXT.source;

/**
 * Gives the parts of the template the limits of an id, so that the validator, the schema and the id agree on what
 * they may contain: a text without enum or pattern the default pattern, a whole number nothing below 0.
 */
export function bindParts<Field extends KeyModel | ParameterModel>(
  fields: readonly Field[],
  partNames: ReadonlySet<string>,
): readonly Field[] {
  return partNames.size === 0 ? fields : fields.map((field) => bindPart(field, partNames));
}

function bindPart<Field extends KeyModel | ParameterModel>(
  field: Field,
  partNames: ReadonlySet<string>,
): Field {
  const { schema } = field;
  if (!partNames.has(field.name) || field.presence.kind === "constant" || schema.enum !== undefined)
    return field;
  if (schema.type === "integer") {
    const minimum = Math.max(0, schema.minimum ?? 0);
    if (minimum === schema.minimum) return field;
    return { ...field, schema: { ...schema, minimum, definition: undefined } };
  }
  if (schema.type !== "string" || schema.pattern !== undefined) return field;
  return { ...field, schema: { ...schema, pattern: DEFAULT_PART_PATTERN, definition: undefined } };
}
