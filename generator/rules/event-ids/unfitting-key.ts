import type { FieldAst } from "../../contract/ast.js";
import type { Label } from "../../diagnostic/diagnostic.js";
import type { Span } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";

/** A contract is only valid if every key is text or a whole number from 0 on, given by the caller (language 1.0). */
export const unfittingKey = defineRule<{
  readonly event: string;
  readonly key: string;
  readonly problem: string;
}>({
  name: "unfitting-key",
  severity: "error",
  message: ({ event, key, problem }) => `the key ${quote(key)} of ${quote(event)} ${problem}`,
  note: "A key becomes part of an id that several systems build; if they write it differently, the ids never match.",
  help: "make it a `string`, or an `integer` from 0 to 9007199254740991, without `const` and `default`",
  check({ model }, report) {
    const reported = new Set<Span>();
    for (const event of model.events) {
      for (const key of event.keys) {
        const flaw = flawOf(key.origin);
        // An alias brings one key into several events.
        if (flaw === undefined || reported.has(key.origin.name.span)) continue;
        reported.add(key.origin.name.span);
        report({ event: event.name, key: key.name, problem: flaw.problem }, { at: flaw.at });
      }
    }
  },
});

function flawOf({ schema }: FieldAst): { readonly problem: string; readonly at: Label } | undefined {
  const { type } = schema;
  if (type !== undefined && type.value !== "string" && type.value !== "integer") {
    const at = { span: type.span, text: "neither `string` nor `integer`" };
    return { problem: `is of type ${quote(type.value)}, which systems write differently`, at };
  }
  const given = schema.const ?? schema.default;
  if (given !== undefined) {
    const at = { span: given.span, text: "a key is always given by the caller" };
    return { problem: "is filled in by the contract, so it identifies no occurrence", at };
  }
  if (type?.value !== "integer") return undefined;
  for (const bound of [schema.minimum, schema.exclusiveMinimum]) {
    const least = bound === schema.minimum ? 0 : -1;
    if (bound === undefined || bound.value >= least) continue;
    return { problem: "may be negative", at: { span: bound.span, text: "below 0" } };
  }
  const { maximum } = schema;
  if (maximum !== undefined && maximum.value > Number.MAX_SAFE_INTEGER) {
    const at = { span: maximum.span, text: "above 9007199254740991" };
    return { problem: "may be larger than numbers can hold exactly; make it a string", at };
  }
  return undefined;
}
