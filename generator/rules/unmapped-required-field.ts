import type { EventModel, MappingModel, SenderModel } from "../model/model.js";
import { listAll } from "../text/list.js";
import { quote } from "../text/quote.js";
import { defineEventRule } from "./rule.js";
import { serverSenders } from "./server-senders.js";

/** A contract is sound if a server's field mapping leaves out nothing that each of its events needs (language 1.0). */
export const unmappedRequiredField = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly names: readonly string[];
}>({
  name: "unmapped-required-field",
  severity: "warning",
  message: ({ event, source, names }) =>
    `the \`fields\` of ${quote(source)} leave open where it keeps ${listAll(names)} of ${quote(event)}`,
  why: "Who builds the pipe finds no place for it in the mapping, and the builder refuses each event that lacks it.",
  mend: "map it in the source's `fields`, or let an enricher provide it",
  restsOn: ["canonicalSource", "enrichers", "parameters", "keys", "serverEvent", "sources", "userData"],
  check(event, report) {
    const sender = serverSenders(event).find(({ part }) => part === "canonical");
    if (sender === undefined || sender.fields.length === 0) return;
    // A name that is not known may be meant for one that is missing.
    if (sender.fields.length < sender.origin.fields.length) return;
    const names = unmapped(event, sender);
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

/** What comes with a visitor's request: a server that answers it has these at hand. */
const FROM_REQUEST: ReadonlySet<string> = new Set([
  "client_ip_address",
  "client_user_agent",
  "event_source_url",
  "fbc",
  "fbp",
]);

type Needed = Pick<MappingModel, "kind" | "name">;

function unmapped(event: EventModel, sender: SenderModel): readonly string[] {
  const given = [sender, ...event.enrichers].flatMap((role) => [
    ...role.fields,
    ...("provides" in role ? role.provides : []),
  ]);
  const isGiven = ({ kind, name }: Needed) =>
    given.some(
      (one) =>
        (one.kind === kind && one.name === name) || (one.kind === "contents-member" && name === "contents"),
    );
  const needed = sender.branches.flatMap(({ serverFields, userData }): readonly Needed[] => [
    ...serverFields
      .filter(({ presence }) => presence.kind === "required")
      .map(({ name }) => ({ kind: "server-parameter" as const, name })),
    ...userData.required.map(({ name }) => ({ kind: "identifier" as const, name })),
  ]);
  const own = [
    ...event.keys.map(({ name }) => ({ kind: "key" as const, name })),
    ...sender.parameters
      .filter(({ presence }) => presence.kind === "required")
      .map(({ name }) => ({ kind: "parameter" as const, name })),
  ];
  // Where a browser has a part in the event, it is the one that the visitor talks to.
  const isAsked = [...event.mirrors, ...event.enrichers].some(({ source }) => source.kind.name === "browser");
  const open = [...own, ...needed].filter((one) => !isGiven(one) && (isAsked || !FROM_REQUEST.has(one.name)));
  return [...new Set(open.map(({ name }) => name))];
}
