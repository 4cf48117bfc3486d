import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if no source both owns an event and mirrors it (language 1.0). */
export const canonicalSourceAsMirror = defineEventRule<{ readonly event: string; readonly source: string }>({
  name: "canonical-source-as-mirror",
  severity: "error",
  message: ({ event, source }) => `${quote(source)} owns ${quote(event)} and mirrors it as well`,
  note: "One system would send each occurrence twice, and copies that come from one side are not merged.",
  help: "remove the mirror; a source that also passes data to another sender is an enricher",
  check(event, report) {
    const { canonical, meta } = event;
    if (meta.kind === "none") return;
    for (const mirror of event.mirrors) {
      if (mirror.source !== canonical.source) continue;
      report(
        { event: event.name, source: mirror.source.name },
        {
          at: { span: mirror.origin.source.span, text: "mirrors the event here" },
          related: [{ span: canonical.origin.source.span, text: "and owns it here" }],
        },
      );
    }
  },
});
