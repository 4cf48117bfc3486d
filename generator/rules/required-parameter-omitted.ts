import { quote } from "../text/quote.js";
import { defineEventRule } from "./rule.js";

/** A contract is only valid if a mirror omits no parameter that the event requires (language 1.0). */
export const requiredParameterOmitted = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly name: string;
}>({
  name: "required-parameter-omitted",
  severity: "error",
  message: ({ event, source, name }) =>
    `mirror ${quote(source)} of ${quote(event)} omits the required ${quote(name)}`,
  why: "Meta keeps one of the two copies of an event; whenever it keeps this one, the value is missing.",
  mend: ({ name }) => `let the mirror send it, or make ${quote(name)} optional for all`,
  check(event, report) {
    const parameters = new Map(event.parameters.map((parameter) => [parameter.name, parameter]));
    for (const mirror of event.origin.mirrors) {
      for (const name of mirror.omit) {
        const parameter = parameters.get(name.value);
        if (parameter?.presence.kind !== "required" || parameter.origin.partial) continue;
        report(
          { event: event.name, source: mirror.source.value, name: name.value },
          {
            at: { span: name.span, text: "is left out here" },
            related: [{ span: parameter.origin.name.span, text: "is required here" }],
          },
        );
      }
    }
  },
});
