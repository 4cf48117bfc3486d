import { findByName } from "../../catalog/find-by-name.js";
import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";

/** A contract is sound if `separateFrom` names only events that Meta could confuse (language 1.0). */
export const idleSeparation = defineEventRule<{ readonly event: string; readonly other: string }>({
  name: "idle-separation",
  severity: "warning",
  message: ({ event, other }) =>
    `${quote(event)} is separated from ${quote(other)}, which Meta never confuses with it`,
  note: "The documents would give a reason for something that cannot happen, and reviewers would look for a problem that does not exist.",
  help: "remove the entry, or name the intended event, which must have the same Meta name",
  check(event, report, { model }) {
    if (event.meta.kind === "none" || event.meta.kind === "unknown") return;
    for (const { event: name, span } of event.separateFrom) {
      const other = findByName(model.events, name);
      if (other === undefined) continue;
      const sameName =
        other.meta.kind === "unknown" || (other.meta.kind !== "none" && other.meta.name === event.meta.name);
      if (sameName && other !== event) continue;
      report(
        { event: event.name, other: name },
        {
          at: { span, text: other === event ? "the event itself" : "has another Meta name" },
          related: [{ span: other.meta.span, text: `what ${quote(name)} is to Meta` }],
        },
      );
    }
  },
});
