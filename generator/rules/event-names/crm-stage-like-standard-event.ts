import type { Spanned } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { metaNameFaults } from "../queries/meta-name-fault.js";
import { defineRule } from "../rule.js";

/**
 * A contract is only sound if no CRM stage has the name of a Meta or GA4 event (Conversion Leads: payload
 * specification, 2025-04).
 */
export const crmStageLikeStandardEvent = defineRule<{
  readonly event: string;
  readonly name: string;
  readonly like: string;
}>({
  name: "crm-stage-like-standard-event",
  severity: "warning",
  message: ({ event, name, like }) =>
    name === like
      ? `${quote(event)} sends a CRM stage as ${quote(name)}, which is the name of an event`
      : `${quote(event)} sends a CRM stage as ${quote(name)}, which looks like the event ${quote(like)}`,
  note: "Meta applies the checks of the standard event to it, and its lead or sale is counted in addition to the site's.",
  help: "use the CRM's own name for the stage, as in `{ custom: Sales Opportunity }`",
  check(context, report) {
    const at = (name: Spanned<string>) => ({ at: { span: name.span, text: "not only a stage's name" } });
    for (const { name, event, meant } of metaNameFaults(context, "crm-like")) {
      report({ event, name: name.value, like: meant[0] ?? "" }, at(name));
    }
    for (const event of context.model.events) {
      const { meta } = event;
      const isStage = event.senders.some((sender) =>
        sender.branches.some((branch) => branch.constants.length > 0),
      );
      if (meta.kind !== "standard" || !isStage) continue;
      report(
        { event: event.name, name: meta.name, like: meta.name },
        at({ value: meta.name, span: meta.span }),
      );
    }
  },
});
