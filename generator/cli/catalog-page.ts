import type { Catalog, Fact } from "../catalog/catalog.js";
import { factLine } from "../rules/wording/fact-line.js";
import { joinWords, listAll, listAny } from "../text/list.js";
import { wrap } from "../text/wrap.js";
import { TYPE_NAMES } from "../value/type-names.js";
import type { ValueSchema } from "../value/value-schema.js";

/** A name of the catalogue that can be explained. */
export interface CatalogPage {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly page: () => string;
}

interface Entry {
  readonly name: string;
  readonly description: string;
  readonly aliases: readonly string[];
  readonly fact: Fact;
}

/** A line below the description; nothing where there is nothing to say. */
type Line = string | undefined;

const WIDTH = 80;

const FAMILIES = {
  web: "a standard event",
  messaging: "an event of business messaging",
  app: "an event of apps",
} as const;

const HANDLINGS = {
  retry: "tries again",
  wait: "sends nothing for a while, and tries again",
  event: "splits the request until the refused event stands alone",
  search: "looks once for the event that is to blame",
  request: "hands the events of the request back",
  access: "stops, and hands every event back",
} as const;

/** What can be explained of the catalogue. One name may mean several things, as `country` does. */
export function catalogPages(catalog: Catalog): readonly CatalogPage[] {
  return [
    ...describe(catalog.events, (one) => [
      FAMILIES[one.family],
      names("Requires", one.requires),
      names("Meta lists for it", one.lists),
      names("Only from", one.actionSources),
      one.automatic ? "The Pixel sends it by itself" : undefined,
      one.outcome ? "An outcome: a system that confirms it should own it" : undefined,
    ]),
    ...describe(catalog.parameters, (one) => [
      "a parameter, under `parameters`",
      `Value: ${valueWords(one.schema)}`,
      one.schema.format === "amount" ? "An amount: it has no meaning without the currency" : undefined,
      names("Meta also asks for", one.wants),
      sides(one.sides),
    ]),
    ...describe(catalog.contentsMembers, (one) => [
      "a member of an item of `contents`",
      `Value: ${valueWords(one.schema)}`,
      one.required ? "In every item" : undefined,
      one.schema.format === "amount" ? "An amount: it has no meaning without the currency" : undefined,
      sides(one.sides),
    ]),
    ...describe(catalog.serverParameters, (one) => [
      one.givenBy === "author" ? "a server event parameter, under `serverEvent`" : "a server event parameter",
      `Value: ${valueWords(one.schema)}`,
      one.givenBy === "builder"
        ? "The generated code asks for it or fills it in: a contract does not name it"
        : undefined,
      one.place === "custom_data" ? "Sent in `custom_data`" : undefined,
    ]),
    ...describe(catalog.userDataKeys, (one) => [
      "an identifier, under `userData`",
      one.hashed ? "Sent as a SHA-256, made by the generated code" : "Sent as it is, never hashed",
      one.shape === "list" ? "One value or several" : "One value",
      names("Can be known to sources of kind", one.knownTo),
      names("Only for events from", one.actionSources),
      one.cookie === undefined ? undefined : `The Pixel keeps it in the cookie \`${one.cookie}\``,
      one.advancedMatching ? "Allowed under `advancedMatching`" : undefined,
      one.matchQuality === "none" ? undefined : `Weight in event match quality: ${one.matchQuality}`,
    ]),
    ...describe(catalog.actionSources, (one) => [
      "an action source",
      names("Demands the server event parameter", one.requiresServerParameters),
      names("Demands the identifier", one.requiresUserData),
      names("Takes only", one.events),
      `Takes events up to ${one.maxAgeDays} days old`,
      one.browserMirror
        ? "Meta merges it with the browser's event of the same id"
        : "Meta never merges it with a browser's event",
    ]),
    ...describe(catalog.messagingChannels, (one) => [
      "a messaging channel",
      `Demands ${one.userDataAnyOf.map(listAll).join(", or ")}`,
    ]),
    ...describe(catalog.deliveries, (one) => [
      "a delivery",
      one.sends ? undefined : "Does not send",
      one.code === "none" ? "No code is generated" : `Generated code: ${one.code}`,
      names("For sources of kind", one.kinds),
      one.sends ? gaps(one.carries) : undefined,
    ]),
    ...describe(catalog.sourceKinds, (one) => [
      "a kind of source",
      one.actionSource === undefined ? undefined : `Action source unless stated: \`${one.actionSource}\``,
      one.confirmsOutcomes ? "Confirms outcomes" : "Sees attempts, and confirms no outcome",
    ]),
    ...describe(catalog.ga4Events, (one) => [
      one.collected ? "an event that GA4 collects by itself" : "an event that GA4 recommends",
      one.metaEvent === undefined ? "Meta has no event for it" : `Meta's event for it: \`${one.metaEvent}\``,
      names("GA4 requires", one.requires),
      names("GA4 lists for it", one.parameters),
    ]),
    ...describe(catalog.serverTags, (one) => [
      "a tag of a server container",
      names("Takes the event id from", one.eventIdFrom),
      ...one.settings.map(({ name, value, why }) => `${name}: ${value}. ${why}`),
      ...one.does,
    ]),
    ...describe(catalog.metaDiagnostics, (one) => [
      "a diagnostic of Meta's Events Manager",
      `Cause: ${one.cause}`,
      `Mend: ${one.mend}`,
      names("Rules that look for it in a contract", one.rules),
    ]),
    ...describe(catalog.metaAnswers, (one) => [
      "an answer of the Conversions API",
      names("Code", one.codes.map(String)),
      names("Subcode", one.subcodes.map(String)),
      `Mend: ${one.mend}`,
      `The generated sender ${HANDLINGS[one.handling]}`,
    ]),
  ];
}

function describe<T extends Entry>(
  entries: readonly T[],
  say: (entry: T) => readonly [what: string, ...lines: Line[]],
): readonly CatalogPage[] {
  return entries.map((entry) => ({
    name: entry.name,
    aliases: entry.aliases,
    page: () => {
      const [what, ...lines] = say(entry);
      const said = lines.filter((line) => line !== undefined).flatMap(item);
      return [
        `# ${entry.name}: ${what}`,
        "",
        ...wrap(entry.description, WIDTH),
        "",
        ...said,
        ...(said.length === 0 ? [] : [""]),
        groundWords(entry.fact),
        "",
      ].join("\n");
    },
  }));
}

function groundWords(fact: Fact): string {
  const { kind, text } = factLine(fact);
  return kind === "decision" ? `Decision: ${text}` : `Source: ${text} (${fact.confidence})`;
}

function item(line: string): readonly string[] {
  return wrap(line, WIDTH - 2).map((part, index) => (index === 0 ? `- ${part}` : `  ${part}`));
}

function names(title: string, list: readonly string[]): Line {
  return list.length === 0 ? undefined : `${title}: ${listAll(list)}`;
}

function sides(list: readonly ("pixel" | "server")[]): Line {
  return list.length > 1 ? undefined : names("Only from the", list);
}

function gaps(carries: Catalog["deliveries"][number]["carries"]): Line {
  const words = [
    [carries.customEvents, "custom events"],
    [carries.customParameters, "custom parameters"],
    [carries.ownEventId !== "never", "our event ids"],
    [carries.offlineEvents, "offline and CRM events"],
  ] as const;
  const missing = words.filter(([carried]) => !carried).map(([, word]) => word);
  return missing.length === 0 ? undefined : `Cannot carry ${joinWords(missing, "or")}`;
}

/** The type in words, then the keywords as a contract would write them. */
function valueWords({ type, enum: choices, items, members, format, ...keywords }: ValueSchema): string {
  const parts = [
    TYPE_NAMES[type],
    ...(items === undefined ? [] : [`each entry ${valueWords(items)}`]),
    ...(choices === undefined ? [] : [listAny(choices.map(String))]),
    ...(members === undefined ? [] : [`with ${listAll(members.map((member) => member.name))}`]),
    ...(format === undefined ? [] : [format]),
    ...Object.entries(keywords).map(([keyword, value]) => `\`${keyword}: ${JSON.stringify(value)}\``),
  ];
  return parts.join(", ");
}
