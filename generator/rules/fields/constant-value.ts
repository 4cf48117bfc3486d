import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";

/** A contract is only sound if each purchase sends its own amount (Meta Pixel API reference, 2024-07-16). */
export const constantValue = defineEventRule<{
  readonly event: string;
  readonly name: string;
  readonly word: "constant" | "default";
}>({
  name: "constant-value",
  severity: "warning",
  message: ({ event, name, word }) =>
    `${quote(event)} sends ${word === "constant" ? "the same" : "a made-up"} ${quote(name)} for its purchases`,
  note: "Return on ad spend becomes flat or meaningless, and value-based bidding learns that every customer is worth the same.",
  help: ({ name }) => `make ${quote(name)} required and let the sender give the amount that was paid`,
  check(event, report) {
    const { meta } = event;
    if (meta.kind !== "standard") return;
    const { requires } = meta.event;
    const value = event.parameters.find(
      (parameter) => parameter.meta?.schema.format === "amount" && requires.includes(parameter.name),
    );
    if (value?.presence.kind !== "constant" && value?.presence.kind !== "default") return;
    const [own, shared] = [value.origin.schema, value.shared?.schema];
    const node = own.const ?? shared?.const ?? own.default ?? shared?.default;
    const span = node?.span ?? value.origin.name.span;
    const text = value.presence.kind === "constant" ? "every purchase is worth this" : "replaces the amount";
    report({ event: event.name, name: value.name, word: value.presence.kind }, { at: { span, text } });
  },
});
