import { foldWord } from "../../catalog/fold-name.js";
import { isNonEvent } from "../../catalog/suggest-meta-event.js";
import { quote } from "../../text/quote.js";
import { metaNameFaults } from "../queries/meta-name-fault.js";
import { defineRule } from "../rule.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/**
 * A contract is only valid if a plain `metaEvent` is an event that Meta knows (Meta Pixel API reference,
 * 2024-07-16).
 */
export const unknownStandardEvent = defineRule<{ readonly event: string; readonly name: string }>({
  name: "unknown-standard-event",
  severity: "error",
  message: ({ event, name }) =>
    `${quote(event)} is sent as ${quote(name)}, which is not one of Meta's standard events`,
  note: "Meta treats an unknown name as a custom event, and no campaign for a standard event optimises on it.",
  help: "name a standard event, write `{ custom: Name }` for an event of your own, or `none` for what Meta must not see",
  check(context, report) {
    for (const { name, event } of metaNameFaults(context, "unknown")) {
      const args = { event, name: name.value };
      if (foldWord(name.value) === "none") {
        report(args, nameSuggestions(name, ["none"], ""));
        continue;
      }
      const text = isNonEvent(context.catalog, name.value)
        ? "Meta has no event for this action"
        : "not among Meta's events";
      const custom = {
        title: "send it as a custom event",
        replacement: `{ custom: ${name.value} }`,
        sure: false,
      };
      const suggestions = /^[A-Za-z][A-Za-z0-9 _-]{0,49}$/.test(name.value)
        ? [{ ...custom, span: name.span }]
        : [];
      report(args, { at: { span: name.span, text }, suggestions });
    }
  },
});
