import { listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { happensInWebhook } from "../queries/happens-in-webhook.js";
import { identifiersGiven } from "../queries/identifiers-given.js";
import { serverSenders } from "../queries/server-senders.js";
import { defineEventRule } from "../rule.js";

/**
 * A contract is only sound if what a webhook's event requires of the visitor comes from where the visitor was (Customer
 * Information Parameters, 2026-01-09).
 */
export const webhookWithoutVisitor = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly keys: readonly string[];
}>({
  name: "webhook-without-visitor",
  severity: "warning",
  message: ({ event, source, keys }) =>
    `${quote(source)} learns of ${quote(event)} by a webhook, which does not say the visitor's ${listAll(keys)}`,
  note: "The request comes from another system: its address and agent are those of a machine, and a builder refuses them.",
  help: ({ keys }) =>
    `say under \`enrichers\` which source provides ${listAll(keys)}, or map the field in which the webhook brings it; \`visitorFrom\` reads it where the visitor is`,
  restsOn: ["metaEvent", "enrichers", "sources", "mirrors", "canonicalSource", "userData", "actionSource"],
  check(event, report, { catalog }) {
    // The Pixel reads of its page what a server reads of the request of the visitor's browser.
    const ofRequest: ReadonlySet<string> = new Set(catalog.addedByPixel.userData);
    for (const sender of serverSenders(event)) {
      if (!happensInWebhook(sender)) continue;
      const given = identifiersGiven(event, sender);
      const required = sender.branches.flatMap(({ userData }) => userData.required.map(({ name }) => name));
      const keys = [...new Set(required)].filter((name) => ofRequest.has(name) && !given.has(name));
      if (keys.length === 0) continue;
      report(
        { event: event.name, source: sender.source.name, keys },
        { at: { span: sender.origin.span, text: "no browser of a visitor asks here" } },
      );
    }
  },
});
