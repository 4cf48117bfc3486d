import type { CatalogUserDataKey } from "../../catalog/catalog.js";
import type { EventModel, SenderModel, ServerBranchModel } from "../../model/model.js";
import { joinWords, listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { fitsActionSource } from "../queries/fits-action-source.js";
import { identifiersGiven } from "../queries/identifiers-given.js";
import { serverSenders } from "../queries/server-senders.js";
import { type WrittenUserData, writtenUserData } from "../queries/written-user-data.js";
import { defineEventRule } from "../rule.js";

/**
 * A contract is only valid if each identifier it requires is one that a source in the event can supply (Customer
 * Information Parameters, 2026-01-09).
 */
export const unprovidedIdentifier = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly wanted: string;
}>({
  name: "unprovided-identifier",
  severity: "error",
  message: ({ event, source, wanted }) => `no source in ${quote(event)} can give ${quote(source)} ${wanted}`,
  note: "The server would refuse every occurrence of the event because it is missing, and Meta would get none.",
  help: "map it in the sender's `fields`, let an enricher provide it, or do not require it",
  restsOn: ["metaEvent", "enrichers", "sources", "mirrors", "canonicalSource"],
  check(event, report, { model }) {
    // A source that could not be looked up may well be the one that supplies it; so `restsOn` has the enrichers.
    for (const sender of serverSenders(event)) {
      const written = writtenUserData(model, event, sender);
      if (written === undefined) continue;
      const reported = new Set<string>();
      for (const { wanted, keys } of sender.branches.flatMap((branch) => wants(event, sender, branch))) {
        if (reported.has(wanted)) continue;
        reported.add(wanted);
        const { profile } = written;
        report(
          { event: event.name, source: sender.source.name, wanted },
          {
            at: {
              span: spanAt(written, sender, keys),
              text: `a source of kind ${sender.source.kind.name} does not know it`,
            },
            related: profile === undefined ? [] : [{ span: profile, text: "required by this profile" }],
          },
        );
      }
    }
  },
});

interface Want {
  /** As the headline names it. */
  readonly wanted: string;
  readonly keys: readonly string[];
}

function wants(event: EventModel, sender: SenderModel, branch: ServerBranchModel): readonly Want[] {
  const { required, atLeastOneOf } = branch.userData;
  // A system of this kind on this action source is a mistake of its own, which another rule reports.
  const isMisplaced = !fitsActionSource(sender.source, branch.actionSource.name);
  const demanded = isMisplaced ? branch.actionSource.requiresUserData : [];
  const { name: kind } = sender.source.kind;
  const given = identifiersGiven(event, sender);
  const isSupplied = (key: CatalogUserDataKey) =>
    demanded.includes(key.name) || key.knownTo.includes(kind) || given.has(key.name);
  const single = required
    .filter((key) => !isSupplied(key))
    .map((key) => ({ wanted: quote(key.name), keys: [key.name] }));
  if (atLeastOneOf.length === 0 || atLeastOneOf.some((set) => set.every(isSupplied))) return single;
  const sets = atLeastOneOf.map((set) => listAll(set.map((key) => key.name)));
  return [
    ...single,
    { wanted: `any of ${joinWords(sets, "or")}`, keys: atLeastOneOf.flat().map((key) => key.name) },
  ];
}

/** The identifier itself where the event or mirror spells it out, else the profile's name or the source. */
function spanAt({ words, at, profile }: WrittenUserData, sender: SenderModel, keys: readonly string[]) {
  const names = [...(words?.required ?? []), ...(words?.atLeastOneOf.flat() ?? [])];
  const name = names.find(({ value }) => keys.includes(value));
  if (name === undefined) return sender.origin.span;
  return profile === undefined ? name.span : at;
}
