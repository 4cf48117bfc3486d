import { type IdForm, joinId, parseEventId } from "./event-id.js";
import { hasOwn } from "./own-property.js";
import { breaks, type Report, refuse } from "./report.js";

/** What the id of an event is built from, each with the path under which the caller gave it; or the id passed in. */
export interface IdParts {
  readonly keys: object;
  readonly parameters: object;
  readonly parametersPath: "custom_data" | "parameters";
  readonly event_id: unknown;
}

const PATH = "event_id";

/**
 * The event's id, made of checked values, or where there is no form for it handed in; `undefined` with the reasons in
 * the report.
 */
export function readEventId(form: IdForm | undefined, parts: IdParts, report: Report): string | undefined {
  if (form === undefined) return handedId(parts.event_id, report);
  const { keys, parameters, parametersPath } = parts;
  const pathOf = (name: string) => `${hasOwn(keys, name) ? "keys" : parametersPath}.${name}`;
  return joinId(form, { ...parameters, ...keys }, report, pathOf);
}

function handedId(given: unknown, report: Report): string | undefined {
  if (given === undefined || given === null) return refuse(report, PATH, "required", "is required");
  return parseEventId(given) ?? breaks(report, PATH, "event-id");
}
