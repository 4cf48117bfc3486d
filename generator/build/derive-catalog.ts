import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import type { Catalog, CatalogCurrency, Decision, Fact } from "../catalog/catalog.js";
import { kebabCase } from "../text/casing.js";
import { byCodePoint } from "../text/order.js";
import { Refusal } from "./refusal.js";

/** Which list of the catalogue a folder fills, and the definition that its files are held to. */
const FOLDERS = [
  { folder: "events", definition: "event", list: "events" },
  { folder: "custom-data", definition: "customData", list: "parameters" },
  { folder: "contents", definition: "contentsMember", list: "contentsMembers" },
  { folder: "server-parameters", definition: "serverParameter", list: "serverParameters" },
  { folder: "user-data", definition: "userDataKey", list: "userDataKeys" },
  { folder: "action-sources", definition: "actionSource", list: "actionSources" },
  { folder: "messaging-channels", definition: "messagingChannel", list: "messagingChannels" },
  { folder: "deliveries", definition: "delivery", list: "deliveries" },
  { folder: "source-kinds", definition: "sourceKind", list: "sourceKinds" },
  { folder: "ga4-events", definition: "ga4Event", list: "ga4Events" },
  { folder: "server-tags", definition: "serverTag", list: "serverTags" },
  { folder: "meta-diagnostics", definition: "metaDiagnostic", list: "metaDiagnostics" },
  { folder: "meta-answers", definition: "metaAnswer", list: "metaAnswers" },
] as const satisfies readonly { folder: string; definition: string; list: keyof Catalog }[];

/** The schema ensures that a decision has a reason, and everything else a source. */
interface FactFields {
  readonly source?: string;
  readonly reason?: string;
  readonly checkedOn: string;
  readonly confidence: Fact["confidence"];
}

interface EntryFile extends FactFields {
  readonly name: string;
  readonly description: string;
  readonly aliases: readonly string[];
  readonly [property: string]: unknown;
}

/** The source of `generator/derived/catalog.ts`: all of `schema/catalog/` under the project's root, as one module. */
export function deriveCatalog(root: string): string {
  const read = readerOf(root);
  const entriesOf = ({ folder, definition }: (typeof FOLDERS)[number]) =>
    filesOf(root, folder)
      .map((path) => entryOf(path, read<EntryFile>(path, definition)))
      .sort((a, b) => byCodePoint(a.name, b.name));
  const byFolder = new Map(FOLDERS.map((one) => [one.folder as string, entriesOf(one)]));
  const lists = FOLDERS.map(({ folder, list }) => {
    const entries = (byFolder.get(folder) ?? []).map((entry) => withValues(entry, byFolder));
    return `  ${list}: ${printList(entries)},`;
  });
  // The description of a single file is for the maintainers of the catalogue.
  const single = <T>(name: string, definition: string) => {
    const path = `schema/catalog/${name}.yaml`;
    return { ...withFact(path, read<FactFields & T>(path, definition)), description: undefined };
  };
  const { refusal, ...reserved } = single<{ names: string[]; refusal: Omit<Decision, "file"> }>(
    "reserved-event-names",
    "reservedEventNames",
  );
  const reservedEventNames = {
    ...reserved,
    names: reserved.names.toSorted(byCodePoint),
    refusal: { file: "schema/catalog/reserved-event-names.yaml#refusal", ...refusal },
  };
  const nonEvents = read<{ words: string[] }>("schema/catalog/non-events.yaml", "nonEvents");
  const personal = read<{ words: string[]; ambiguous: string[] }>(
    "schema/catalog/personal-words.yaml",
    "personalWords",
  );
  const personalWords = { words: personal.words, ambiguous: personal.ambiguous };
  return [
    "// Derived from schema/catalog. Change the facts there; this file is rewritten.",
    'import type { Catalog } from "../catalog/catalog.js";',
    "",
    "/** What Meta and related systems accept, as the catalogue states it. */",
    "export const catalog: Catalog = {",
    ...lists,
    `  currencies: ${printList(currenciesOf(read))},`,
    `  tooBroadUserData: ${JSON.stringify(single("too-broad-user-data", "tooBroadUserData"))},`,
    `  addedByPixel: ${JSON.stringify(single("added-by-pixel", "addedByPixel"))},`,
    `  ga4DataLayer: ${JSON.stringify(single("ga4-data-layer", "ga4DataLayer"))},`,
    `  shopSystems: ${JSON.stringify(single("shop-systems", "shopSystems"))},`,
    `  shopifyPixel: ${JSON.stringify(single("shopify-pixel", "shopifyPixel"))},`,
    `  woocommerceOrder: ${JSON.stringify(single("woocommerce-order", "woocommerceOrder"))},`,
    `  merging: ${JSON.stringify(single("merging", "merging"))},`,
    `  customEventNames: ${JSON.stringify(single("custom-event-names", "customEventNames"))},`,
    `  requests: ${JSON.stringify(single("requests", "requests"))},`,
    `  reservedEventNames: ${JSON.stringify(reservedEventNames)},`,
    `  doubtfulValues: ${JSON.stringify(single("doubtful-values", "doubtfulValues"))},`,
    `  textForms: ${JSON.stringify(single("text-forms", "textForms"))},`,
    `  nonEvents: ${JSON.stringify(nonEvents.words.toSorted(byCodePoint))},`,
    `  personalWords: ${JSON.stringify(personalWords)},`,
    "};",
    "",
  ].join("\n");
}

type Read = <T>(path: string, definition: string) => T;

/** Reads and checks one file. What the schema gives a default for is filled in. */
function readerOf(root: string): Read {
  const ajv = new Ajv2020({
    allErrors: true,
    useDefaults: true,
    allowUnionTypes: true,
    formats: { regex: isRegex },
  });
  ajv.addSchema(JSON.parse(readFileSync(join(root, "schema/catalog.schema.json"), "utf8")), "catalogue");
  return <T>(path: string, definition: string): T => {
    const document: unknown = parse(readFileSync(join(root, path), "utf8"));
    const validate = ajv.getSchema<T>(`catalogue#/$defs/${definition}`);
    if (validate === undefined) throw new Error(`${path}: the schema has no definition ${definition}`);
    if (!validate(document))
      throw new Refusal(`${path}: ${ajv.errorsText(validate.errors, { separator: "\n  " })}`);
    requireAddresses(path, document as Partial<FactFields>);
    return document as T;
  };
}

/** What is documented can be looked up: each source has its address. */
function requireAddresses(path: string, { confidence, source = "" }: Partial<FactFields>): void {
  const lacking = source.split(";").filter((one) => !one.includes("https://"));
  if (confidence !== "documented" || lacking.length === 0) return;
  throw new Refusal(
    `${path}: documented, but without an address: ${lacking.map((one) => one.trim()).join("; ")}`,
  );
}

function isRegex(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

function filesOf(root: string, folder: string): readonly string[] {
  const names = readdirSync(join(root, "schema/catalog", folder)).filter((name) => name.endsWith(".yaml"));
  return names.sort(byCodePoint).map((name) => `schema/catalog/${folder}/${name}`);
}

interface Entry extends Pick<EntryFile, "name"> {
  readonly schema?: object;
  /** The folder whose entries are the values of the schema. */
  readonly valuesIn?: string;
}

/** The same with an `enum` of the names that another folder lists. */
function withValues(entry: Entry, byFolder: ReadonlyMap<string, readonly Entry[]>): Entry {
  if (entry.valuesIn === undefined) return entry;
  const names = (byFolder.get(entry.valuesIn) ?? []).map(({ name }) => name);
  return { ...entry, schema: { ...entry.schema, enum: names } };
}

function entryOf(path: string, file: EntryFile): Entry {
  const { name, description, aliases, ...rest } = file;
  const expected = `${kebabCase(name)}.yaml`;
  if (!path.endsWith(`/${expected}`))
    throw new Refusal(`${path}: the file of ${name} must be called ${expected}`);
  return Object.assign({ name, description, aliases }, withFact(path, rest));
}

/** The contents of a file, with the keys about its source combined. */
function withFact<T extends FactFields>(file: string, { source, reason, checkedOn, confidence, ...rest }: T) {
  return { ...rest, fact: { file, source, reason, checkedOn, confidence } };
}

function currenciesOf(read: Read): readonly CatalogCurrency[] {
  type CurrencyFile = Readonly<Record<"current" | "replaced", Readonly<Record<string, string>>>> & {
    readonly decimals: Readonly<Record<string, number>>;
    readonly undivided: readonly string[];
  };
  const path = "schema/catalog/currencies.yaml";
  const file = read<CurrencyFile>(path, "currencies");
  const both = Object.keys(file.current).filter((code) => Object.hasOwn(file.replaced, code));
  if (both.length > 0) throw new Refusal(`${path}: both current and replaced: ${both.join(", ")}`);
  const stated = [...Object.keys(file.decimals), ...file.undivided];
  const unknown = stated.filter((code) => !Object.hasOwn(file.current, code));
  if (unknown.length > 0) throw new Refusal(`${path}: decimals of no current code: ${unknown.join(", ")}`);
  const decimalsOf = (code: string) =>
    file.undivided.includes(code) ? undefined : (file.decimals[code] ?? 2);
  return [
    ...Object.entries(file.current).map(([code, name]) => ({
      code,
      name,
      replaced: false,
      decimals: decimalsOf(code),
    })),
    ...Object.entries(file.replaced).map(([code, name]) => ({ code, name, replaced: true, decimals: 2 })),
  ].sort((a, b) => byCodePoint(a.code, b.code));
}

/** One entry a line, so that a change of one fact is a change of one line. */
function printList(entries: readonly object[]): string {
  return `[\n${entries.map((entry) => `    ${JSON.stringify(entry)},\n`).join("")}  ]`;
}
