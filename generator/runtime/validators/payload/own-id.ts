import { type IdForm, joinId } from "../../shared/event-id.js";
import { hasOwn, ownProperty } from "../../shared/own-property.js";
import type { Reader } from "../../shared/reader.js";
import { emptyReport, refuse } from "../../shared/report.js";

/** An event that carries all the parts of its id: another id than theirs would never meet the other senders' copy. */
export function ownId(form: IdForm, event: Reader<object>): Reader<object> {
  return {
    read(value, path, report) {
      const copy = event.read(value, path, report);
      if (typeof value !== "object" || value === null) return copy;
      const parts = ownProperty(value, "custom_data");
      const given = ownProperty(value, "event_id");
      if (typeof parts !== "object" || parts === null || typeof given !== "string") return copy;
      const isWhole = form().every((part) => typeof part === "string" || hasOwn(parts, part.name));
      // A part that is wrong has been reported where it stands, and so has an id that is none at all.
      const isReported = report.violations.some((violation) => violation.path === "event_id");
      const id = isWhole && !isReported ? joinId(form, parts, emptyReport(), (name) => name) : undefined;
      if (id === undefined || id === given) return copy;
      return refuse(report, "event_id", "event-id", "is not the id that the event's own values make");
    },
  };
}
