import type { Suggestion } from "../../diagnostic/diagnostic.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";
import { insertEntries } from "../wording/insert-entries.js";

/** A contract is only valid if every event for Meta names its consent basis or `none` (Meta Pixel: General Data Protection Regulation). */
export const missingConsent = defineEventRule<{ readonly event: string; readonly bases: readonly string[] }>({
  name: "missing-consent",
  severity: "error",
  message: ({ event }) => `${quote(event)} goes to Meta without saying which consent it needs`,
  note: "Consent is the sender's responsibility: Meta counts what it gets, and nobody notices what should not have been sent.",
  help: ({ bases }) =>
    bases.length === 0
      ? "define a basis under the contract's `consent` and name it here; or write `consent: none` where none is needed"
      : `write \`consent:\` with ${listAny([...bases, "none"])}`,
  restsOn: ["metaEvent", "consent"],
  check(event, report, { model }) {
    const { meta, origin } = event;
    if (meta.kind === "none" || origin.consent !== undefined) return;
    const bases = model.consents.map((consent) => consent.name);
    const [basis, ...others] = bases;
    const insertion =
      basis === undefined || others.length > 0
        ? undefined
        : insertEntries(origin.mapSpan, [`consent: ${basis}`], origin.keySpans.get("metaEvent"));
    const suggestions: readonly Suggestion[] =
      insertion === undefined ? [] : [{ title: `add \`consent: ${basis}\``, ...insertion, sure: false }];
    report(
      { event: event.name, bases },
      {
        at: { span: origin.name.span, text: "has no `consent`" },
        related: [{ span: meta.span, text: "what Meta gets" }],
        suggestions,
      },
    );
  },
});
