import { foldWord } from "../../catalog/fold-name.js";
import { isNonEvent } from "../../catalog/suggest-meta-event.js";
import { quote } from "../../text/quote.js";
import { metaNameFaults } from "../ask/meta-name-fault.js";
import { defineRule } from "../rule.js";
import { meantInstead } from "../say/meant-instead.js";

/**
 * A contract is only valid if a plain `metaEvent` is an event that Meta knows (Meta Pixel API reference,
 * 2024-07-16).
 */
export const unknownStandardEvent = defineRule<{ readonly event: string; readonly name: string }>({
  name: "unknown-standard-event",
  severity: "error",
  message: ({ event, name }) =>
    `${quote(event)} is sent as ${quote(name)}, which is no standard event of Meta's`,
  why: "Meta takes an unknown name for a custom event, on which no campaign for a standard event optimises.",
  mend: "name a standard event, write `{ custom: Name }` for an event of your own, or `none` for what Meta must not see",
  check(context, report) {
    for (const { name, event } of metaNameFaults(context, "unknown")) {
      const args = { event, name: name.value };
      if (foldWord(name.value) === "none") {
        report(args, meantInstead(name, ["none"], ""));
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
