import { ownProperty } from "../../shared/own-property.js";
import { kindOf, type Reader, refuse } from "../../shared/reader.js";

/** An event with several possible action sources: its `action_source` decides what else it carries. */
export function byActionSource(events: Readonly<Record<string, Reader<object>>>): Reader<object> {
  return {
    read(value, path, report) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return refuse(report, path, "type", `must be an object, not ${kindOf(value)}`);
      }
      const source = ownProperty(value, "action_source");
      if (source === undefined) return refuse(report, "action_source", "required", "is required");
      const event = Object.entries(events).find(([name]) => name === source)?.[1];
      if (event !== undefined) return event.read(value, path, report);
      return refuse(report, "action_source", "enum", `must be one of ${Object.keys(events).join(", ")}`);
    },
  };
}
