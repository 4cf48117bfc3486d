import type { Catalog } from "../../catalog/catalog.js";
import { CONTENTS } from "../../contract/contents.js";
import type { EventModel, MappingModel, RoleModel, SenderModel } from "../../model/model.js";
import { listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { onceFor } from "../../value/once-for.js";
import { serverSenders } from "../queries/server-senders.js";
import { defineEventRule } from "../rule.js";

/** A contract is sound if a server's field mapping leaves out nothing that each of its events needs (language 1.0). */
export const unmappedRequiredField = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly names: readonly string[];
}>({
  name: "unmapped-required-field",
  severity: "warning",
  message: ({ event, source, names }) =>
    `the \`fields\` of ${quote(source)} do not say where it keeps ${listAll(names)} of ${quote(event)}`,
  note: "The developer of the integration finds no source for it in the mapping, and the builder refuses each event without it.",
  help: "map it in the source's `fields`, or let an enricher provide it",
  restsOn: ["canonicalSource", "enrichers", "parameters", "keys", "serverEvent", "sources", "userData"],
  check(event, report, { catalog }) {
    const sender = serverSenders(event).find(({ role }) => role === "canonical");
    if (sender === undefined || sender.fields.length === 0) return;
    // An unknown name may be meant for one that is missing.
    if (sender.fields.length < sender.origin.fields.length) return;
    const names = unmapped(event, sender, fromRequest(catalog));
    if (names.length === 0) return;
    const { origin, source } = sender;
    report(
      { event: event.name, source: source.name, names },
      {
        at: { span: origin.fields[0]?.name.span ?? origin.span, text: `maps others, not ${listAll(names)}` },
      },
    );
  },
});

/** What a visitor's request contains: a server that answers it knows these. */
const fromRequest = onceFor(
  ({ addedByPixel }: Catalog): ReadonlySet<string> =>
    new Set([...addedByPixel.userData, ...addedByPixel.serverParameters]),
);

type Kind = MappingModel["kind"];

function unmapped(event: EventModel, sender: SenderModel, requested: ReadonlySet<string>): readonly string[] {
  const isGiven = (kind: Kind, name: string) => {
    const gives = (one: { readonly kind: Kind; readonly name: string }) =>
      (one.kind === kind && one.name === name) || (one.kind === "contents-member" && name === CONTENTS);
    return (
      sender.fields.some(gives) ||
      event.enrichers.some(({ fields, provides }) => fields.some(gives) || provides.some(gives))
    );
  };
  const isBrowser = ({ source }: RoleModel) => source.kind.runsInBrowser;
  // If a browser takes part in the event, it is what the visitor talks to.
  const isAsked = event.mirrors.some(isBrowser) || event.enrichers.some(isBrowser);
  const open = new Set<string>();
  const need = (kind: Kind, name: string): void => {
    if ((isAsked || !requested.has(name)) && !isGiven(kind, name)) open.add(name);
  };
  for (const { name } of event.keys) need("key", name);
  for (const { name, presence } of sender.parameters)
    if (presence.kind === "required") need("parameter", name);
  for (const { serverEvent, userData } of sender.branches) {
    for (const { name, presence } of serverEvent) {
      if (presence.kind === "required") need("server-parameter", name);
    }
    for (const { name } of userData.required) need("identifier", name);
  }
  return [...open];
}
