import type { FieldAst } from "../../contract/ast.js";
import type { Label } from "../../diagnostic/diagnostic.js";
import type { EventModel, Model } from "../../model/model.js";
import type { Span } from "../../source/source-file.js";
import { didYouMean } from "../../text/did-you-mean.js";
import { quote } from "../../text/quote.js";
import { onceFor } from "../../value/once-for.js";
import { contradictoryLimits } from "../queries/contradictory-limits.js";
import { exampleServer } from "../queries/example-server.js";
import { exampleValues } from "../queries/example-values.js";
import { missingParameters } from "../queries/missing-parameters.js";
import { isMisspelled } from "../queries/misspelled-name.js";
import { tooSlow } from "../queries/pattern-steps.js";
import { defineEventRule, type RuleContext } from "../rule.js";
import { redact } from "../wording/redact.js";

/** A contract is only valid if every example satisfies its event, for each of its senders (language 1.0). */
export const failingExample = defineEventRule<{
  readonly event: string;
  readonly example: string;
  readonly path: string;
  readonly text: string;
}>({
  name: "failing-example",
  severity: "error",
  message: ({ event, example, path, text }) =>
    `example ${quote(example)} does not match ${quote(event)}: ${quote(path)} ${text}`,
  note: "Developers copy examples, and tests run them: a wrong one teaches a payload that Meta or the generated code refuses.",
  help: "correct the example, or the event where the example is right",
  restsOn: [
    "actionSource",
    "eventId",
    "examples",
    "keys",
    "metaEvent",
    "mirrors",
    "parameters",
    "serverEvent",
    "sources",
    "userData",
  ],
  check(event, report, context) {
    const { model, catalog } = context;
    const reported = unknownWords(model);
    const lossy = lossySpans(model);
    // That the event lacks them is reported once, where Meta's name stands.
    const missing = missingParameters(model, catalog, event).map((name) => `parameters.${name}`);
    const slow = tooSlow(context).examples;
    for (const example of event.examples) {
      if (slow.has(example)) {
        const at = { span: example.origin.name.span, text: "not checked" };
        report({ event: event.name, example: example.name, path: "parameters", text: UNCHECKED }, { at });
        continue;
      }
      const faults = exampleValues(catalog, event, example).concat(exampleServer(catalog, event, example));
      for (const { path, text, span, meant = [] } of faults) {
        const position = span ?? example.origin.name.span;
        if (reported.has(lastName(path)) || missing.includes(path) || lossy.has(position)) continue;
        // The event has the parameter under a misspelled name, which is reported there.
        const isParameter = path.startsWith("parameters.");
        if (isParameter && isMisspelled(model, catalog, event.name, lastName(path))) continue;
        if (span !== undefined && isContradictory(context, event, path)) continue;
        // What identifies a person is redacted in the line that is shown.
        const isPersonal = span !== undefined && path.startsWith("userData.");
        const at = isPersonal ? { ...span, file: redact(span.file, [span]) } : position;
        report(
          { event: event.name, example: example.name, path, text },
          {
            at: { span: at, text: span === undefined ? `lacks ${quote(path)}` : (didYouMean(meant) ?? text) },
            related: declared(event.origin.parameters, path),
          },
        );
      }
    }
  },
});

const UNCHECKED = "is not checked, since the patterns of the contract take too long for all its values";

/** A name that is reported as unknown where it was declared is not reported again where it is used. */
const unknownWords = onceFor(
  ({ findings }: Model): ReadonlySet<string> =>
    new Set(findings.flatMap((finding) => (finding.kind === "unknown-name" ? [finding.name.value] : []))),
);

/** Numbers that were not read as written; they are reported as such. */
const lossySpans = onceFor(
  ({ findings }: Model): ReadonlySet<Span> =>
    new Set(findings.flatMap((finding) => (finding.kind === "lossy-number" ? [finding.node.span] : []))),
);

/** Whether the limits of a value contradict each other: then no example could satisfy them. */
function isContradictory(context: RuleContext, { origin }: EventModel, path: string): boolean {
  const contradictory = contradictoryLimits(context);
  if (contradictory.size === 0) return false;
  const name = lastName(path).replaceAll(/\[\d+\]/g, "");
  const fields = {
    keys: origin.keys,
    parameters: [...origin.parameters, ...context.model.origin.parameters],
    serverEvent: origin.serverEvent,
  };
  return Object.entries(fields).some(
    ([section, named]) =>
      path.startsWith(`${section}.`) &&
      named.some((field) => field.name.value === name && contradictory.has(field.name.span)),
  );
}

function lastName(path: string): string {
  return path.slice(path.indexOf(".") + 1);
}

function declared(fields: readonly FieldAst[], path: string): readonly Label[] {
  const field = fields.find(({ name }) => path === `parameters.${name.value}`);
  return field === undefined ? [] : [{ span: field.name.span, text: "declared here" }];
}
