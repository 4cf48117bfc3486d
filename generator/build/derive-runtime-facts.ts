import type { Catalog } from "../catalog/catalog.js";
import { findByName } from "../catalog/find-by-name.js";
import { byCodePoint } from "../text/order.js";
import type { PlaceSchema, ValueSchema } from "../value/value-schema.js";
import { Refusal } from "./refusal.js";

// The runtime is copied into other projects and cannot ask the catalogue: what it has to know is written down for it.

/** The source of `generator/runtime/server/limits.ts`: what one call takes. */
export function deriveLimits({ requests }: Pick<Catalog, "requests">): string {
  return [
    "/** Most events that one call may carry (Using the API, 2026). */",
    `export const MAX_EVENTS = ${requests.maxEvents};`,
    "",
    "/** Most characters of `partner_agent` (End-to-End Implementation, 2026). */",
    `export const PARTNER_AGENT_MAX_LENGTH = ${requests.partnerAgentMaxLength};`,
    "",
  ].join("\n");
}

/** The source of `generator/runtime/shared/limited-data-use-states.ts`: the codes of the states, without the 0 that names none. */
export function deriveLimitedDataUseStates({ serverParameters }: Pick<Catalog, "serverParameters">): string {
  const codes = findByName(serverParameters, "data_processing_options_state")?.schema.enum ?? [];
  return [
    "/** The states of the US that limited data use knows, by Meta's code (Data Processing Options, 2026). */",
    "export const LIMITED_DATA_USE_STATES = [",
    `  ${codes.filter((code) => code !== 0).join(", ")},`,
    "] as const;",
    "",
  ].join("\n");
}

/** The source of `generator/runtime/server/ext-info.ts`: what each text of `extinfo` is. */
export function deriveExtInfo({ serverParameters }: Pick<Catalog, "serverParameters">): string {
  const members = findByName(serverParameters, "app_data")?.schema.members ?? [];
  const places = findByName(members, "extinfo")?.schema.prefixItems;
  if (places === undefined)
    throw new Refusal("schema/catalog/server-parameters/app-data.yaml: extinfo has no prefixItems");
  return [
    '/** What the app\'s system reports of itself, in this order; `""` where it is unknown (Conversions API for App Events, 2026). */',
    "export type ExtInfo = readonly [",
    ...places.map(({ name, schema }) => `  ${name}: ${textType(schema)},`),
    "];",
    "",
    "/** What each of these texts must be; most may be any. */",
    "export const EXT_INFO = [",
    ...places.map((place) => `  ${textRules(place)},`),
    "] as const;",
    "",
  ].join("\n");
}

function textType(schema: ValueSchema): string {
  return schema.enum?.map((value) => JSON.stringify(value)).join(" | ") ?? "string";
}

function textRules({ expected, schema }: PlaceSchema): string {
  const { enum: choice, minLength } = schema;
  const rules = Object.entries({ enum: choice, minLength, expected }).filter(
    ([, rule]) => rule !== undefined,
  );
  if (rules.length === 0) return "{}";
  const entries = rules.map(([name, rule]) => `${name}: ${JSON.stringify(rule).replaceAll(",", ", ")}`);
  return `{ ${entries.join(", ")} }`;
}

/** The source of `generator/runtime/server/too-broad.ts`: what Meta refuses as too broad. */
export function deriveTooBroad({ tooBroadUserData }: Pick<Catalog, "tooBroadUserData">): string {
  const sets = tooBroadUserData.sets.map(
    (set) => `  [${set.map((name) => JSON.stringify(name)).join(", ")}],`,
  );
  return [
    "/** Sets of which Meta refuses every part, the empty one included, with the whole request (Best Practices, 2026). */",
    "export const TOO_BROAD: readonly (readonly string[])[] = [",
    ...sets,
    "];",
    "",
  ].join("\n");
}

/** The source of `generator/runtime/server/other-names.ts`: what other systems call what Meta takes. */
export function deriveOtherNames(catalog: Catalog): string {
  const { userDataKeys, parameters, contentsMembers, serverParameters } = catalog;
  const others = new Map<string, Set<string>>();
  for (const { name, aliases } of [...userDataKeys, ...parameters, ...contentsMembers, ...serverParameters]) {
    const known = others.get(name) ?? new Set();
    others.set(name, new Set([...known, ...aliases]));
  }
  const lines = [...others]
    .filter(([, aliases]) => aliases.size > 0)
    .map(([name, aliases]) => [name, ...aliases].join(" "))
    .toSorted(byCodePoint);
  return [
    "/** Meta's names, each with what other systems call the same: letters and digits in lower case. */",
    "export const OTHER_NAMES: string = `",
    ...lines,
    "`;",
    "",
  ].join("\n");
}

/**
 * The source of `generator/runtime/shared/normalise/nothing.ts`: what programs write where there is no value. One
 * pattern written out, since a page bundles it.
 */
export function deriveNothing({ doubtfulValues }: Pick<Catalog, "doubtfulValues">): string {
  const whole = [...doubtfulValues.nothing.map(escaped), "e3b0c44298fc.{52}", "d41d8cd98f00.{20}"].join("|");
  return [
    "/**",
    " * What stands for nobody: a word for no value, or the hash of the empty text, SHA-256 or MD5, whose first digits are",
    " * enough to be those of no other.",
    " */",
    "export const NOTHING: RegExp =",
    `  /^\\s*(?:${whole})\\s*$/u;`,
    "",
  ].join("\n");
}

/** The source of `generator/runtime/server/doubts/facts.ts`: what was hardly meant. */
export function deriveDoubtFacts({ doubtfulValues }: Pick<Catalog, "doubtfulValues">): string {
  const { machines, crawlers, leadPrefixes, calls } = doubtfulValues;
  const agents = [...machines.map(escaped), ...crawlers.map((end) => `(?!cubot)[a-z]*${escaped(end)}`)];
  return [
    "/** Words of the agents of machines, in lower case, as the source of a pattern. */",
    "export const MACHINES =",
    `  ${JSON.stringify(agents.join("|"))};`,
    "",
    "/** What exports of leads put before the value of an identifier. */",
    "export const LEAD_PREFIXES: Readonly<Record<string, string>> = {",
    ...Object.entries(leadPrefixes).map(([key, prefix]) => `  ${key}: ${JSON.stringify(prefix)},`),
    "};",
    "",
    "/** Parts of addresses that answer programs. */",
    `export const CALLS: readonly string[] = [${calls.map((call) => JSON.stringify(call)).join(", ")}];`,
    "",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replace(/[/.[\](){}+*?^$|\\]/g, "\\$&");
}
/** The source of `generator/runtime/server/hashed-keys.ts`: what goes out as hashes only. */
export function deriveHashedKeys({ userDataKeys }: Pick<Catalog, "userDataKeys">): string {
  const names = userDataKeys.filter(({ hashed }) => hashed).map(({ name }) => JSON.stringify(name));
  return [
    "/** The keys of `user_data` that Meta wants hashed (Customer Information Parameters, 2026-01-09). */",
    "export const HASHED_KEYS: ReadonlySet<string> = /* @__PURE__ */ new Set([",
    ...names.map((name) => `  ${name},`),
    "]);",
    "",
  ].join("\n");
}
