import { findByName } from "../../catalog/find-by-name.js";
import type { EventModel, MappingModel, ServerBranchModel } from "../../model/model.js";
import { quote } from "../../text/quote.js";
import { identifierReceivers } from "../queries/server-senders.js";
import { defineEventRule, type RuleContext } from "../rule.js";

/** A contract is only sound if an enricher hands over what a server of the event sends (language 1.0). */
export const idleEnricher = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly name: string | undefined;
}>({
  name: "idle-enricher",
  severity: "warning",
  message: ({ event, source, name }) =>
    `enricher ${quote(source)} hands ${quote(event)} ${name === undefined ? "nothing" : `${quote(name)}, which none of its servers sends`}`,
  note: "What it hands over never reaches Meta, although the contract suggests that it does.",
  help: ({ name }) =>
    name === undefined
      ? "say under `provides` what it hands over, or take the enricher out"
      : `add ${quote(name)} to the event's \`userData\` or \`serverEvent\`, or remove it here`,
  restsOn: ["userData", "actionSource", "serverEvent", "mirrors", "enrichers", "sources"],
  check(event, report, context) {
    for (const { source, provides, fields, origin } of event.enrichers) {
      const args = { event: event.name, source: source.name };
      if (origin.provides.length === 0 && origin.fields.length === 0) {
        report({ ...args, name: undefined }, { at: { span: origin.span, text: "provides nothing" } });
      }
      const reported = new Set<string>();
      for (const { kind, name, span } of [...provides, ...fields]) {
        if (reported.has(name) || isUsed(context, event, { kind, name })) continue;
        reported.add(name);
        report({ ...args, name }, { at: { span, text: "no server sends this" } });
      }
    }
  },
});

function isUsed(
  { catalog }: RuleContext,
  event: EventModel,
  { kind, name }: Pick<MappingModel, "kind" | "name">,
): boolean {
  const senders = identifierReceivers(event);
  // Without an action source, which is reported elsewhere, it is not known what a sender takes.
  if (senders.some((sender) => sender.branches.length === 0)) return true;
  const isName = (named: { readonly name: string }) => named.name === name;
  const isAnyBranch = (is: (branch: ServerBranchModel) => boolean) =>
    senders.some(({ branches }) => branches.some(is));
  if (kind === "identifier") {
    return isAnyBranch(({ userData }) => userData.required.some(isName) || userData.optional.some(isName));
  }
  if (senders.length === 0 || kind !== "server-parameter") return senders.length > 0;
  // What is part of each call, such as `event_time`, is taken by every builder.
  if (findByName(catalog.serverParameters, name)?.givenBy === "builder") return true;
  return isAnyBranch(({ serverEvent }) => serverEvent.some(isName));
}
