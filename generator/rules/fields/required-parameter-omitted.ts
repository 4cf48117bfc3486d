import { quote } from "../../text/quote.js";
import type { Presence } from "../../value/presence.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if a mirror omits no parameter that the event requires or fills in (language 1.0). */
export const requiredParameterOmitted = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly name: string;
  readonly presence: Presence["kind"];
}>({
  name: "required-parameter-omitted",
  severity: "error",
  message: ({ event, source, name, presence }) =>
    `mirror ${quote(source)} of ${quote(event)} omits ${
      presence === "required" ? `the required ${quote(name)}` : `${quote(name)}, which is always sent`
    }`,
  note: ({ presence }) =>
    presence === "required"
      ? "Meta keeps one of the two copies of an event; whenever it keeps this one, the value is missing."
      : "The generated code fills it in on every side, so every side has it; if it is left out, it is missing whenever Meta keeps this copy.",
  help: ({ name, presence }) =>
    presence === "required"
      ? `let the mirror send it, or make ${quote(name)} optional for all`
      : `remove ${quote(name)} from \`omit\`; no sender has to give it`,
  check(event, report) {
    for (const mirror of event.origin.mirrors) {
      for (const name of mirror.omit) {
        const parameter = event.parameters.find((candidate) => candidate.name === name.value);
        if (parameter === undefined || parameter.presence.kind === "optional" || parameter.origin.partial)
          continue;
        const presence = parameter.presence.kind;
        report(
          { event: event.name, source: mirror.source.value, name: name.value, presence },
          {
            at: { span: name.span, text: "is left out here" },
            related: [{ span: parameter.origin.name.span, text: DECLARED[presence] }],
          },
        );
      }
    }
  },
});

const DECLARED = {
  required: "is required here",
  constant: "is filled in for every side",
  default: "is filled in wherever it is not given",
} as const;
