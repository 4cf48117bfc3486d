import type { ParameterModel } from "../model/model.js";
import { isMisspelt } from "./misspelt-name.js";
import { defineEventRule } from "./rule.js";

/** A contract is only valid if an event that sends `value` sends `currency` (Standard Parameters, 2025-11-17). */
export const valueWithoutCurrency = defineEventRule<{ readonly event: string }>({
  name: "value-without-currency",
  severity: "error",
  message: ({ event }) => `\`${event}\` sends \`value\` without \`currency\``,
  why: "Meta reads a value in the currency that stands beside it; without one the revenue is dropped or misread.",
  mend: "add `currency` with the presence that `value` has",
  check(event, report, { model, catalog }) {
    const value = parameterOf(event.parameters, "value");
    const currency = parameterOf(event.parameters, "currency");
    if (value === undefined || isMisspelt(model, catalog, event.name, "currency")) return;
    // Where Meta demands the currency itself, the rules on demanded parameters say so.
    if (event.meta.kind === "standard" && event.meta.event.requires.includes("currency")) return;
    if (currency === undefined) {
      report(
        { event: event.name },
        { at: { span: value.origin.name.span, text: "this amount has no currency" } },
      );
      return;
    }
    const related = [{ span: value.origin.name.span, text: "while the amount is sent" }];
    if (value.presence.kind !== "optional" && currency.presence.kind === "optional") {
      report(
        { event: event.name },
        { at: { span: currency.origin.name.span, text: "may be missing" }, related },
      );
    }
    if (currency.presence.kind === "required") return;
    for (const mirror of event.origin.mirrors) {
      const left = mirror.omit.find((name) => name.value === "currency");
      if (left === undefined || mirror.omit.some((name) => name.value === "value")) continue;
      report({ event: event.name }, { at: { span: left.span, text: "is left out by this mirror" }, related });
    }
  },
});

function parameterOf(parameters: readonly ParameterModel[], name: string): ParameterModel | undefined {
  return parameters.find((parameter) => parameter.name === name);
}
