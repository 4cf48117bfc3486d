import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";

/** What a name is made of; any other was refused where the structure was checked. */
const WELL_FORMED = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/**
 * A contract is only valid if files and functions can be named after its events and sources (language 1.0).
 */
export const unusableName = defineRule<{ readonly what: string; readonly name: string }>({
  name: "unusable-name",
  severity: "error",
  message: ({ what, name }) => `nothing can be named after the ${what} ${quote(name)}`,
  note: "Underscores separate the words of a name and are dropped from the names of types and files made from it.",
  help: "make the first letter or digit of the name a letter",
  check({ model }, report) {
    for (const { name } of model.origin.sources) {
      if (WELL_FORMED.test(name.value) && !/[A-Za-z0-9]/.test(name.value)) {
        report(
          { what: "source", name: name.value },
          { at: { span: name.span, text: "without a letter or digit" } },
        );
      }
    }
    for (const { name } of model.origin.events) {
      const first = name.value.match(/[A-Za-z0-9]/)?.[0];
      if (!WELL_FORMED.test(name.value) || (first !== undefined && /[A-Za-z]/.test(first))) continue;
      const text = first === undefined ? "without a letter" : "a type cannot begin with a digit";
      report({ what: "event", name: name.value }, { at: { span: name.span, text } });
    }
  },
});
