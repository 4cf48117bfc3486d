import type { Catalog } from "../catalog/catalog.js";
import type { ValueSchema } from "../value/value-schema.js";

/** The source of `generator/runtime/server/action-source.ts`: where actions happen, and how long Meta takes them. */
export function deriveActionSources({ actionSources }: Pick<Catalog, "actionSources">): string {
  return [
    "/** Where an action happened (Server Event Parameters, 2026-02-12). */",
    "export type ActionSource =",
    `${actionSources.map(({ name }) => `  | ${JSON.stringify(name)}`).join("\n")};`,
    "",
    "/** The oldest that Meta takes, in days: it refuses what is older, and the whole request with it. */",
    "export const MAX_AGE_DAYS: { readonly [source in ActionSource]: number } = {",
    ...actionSources.map(({ name, maxAgeDays }) => `  ${name}: ${maxAgeDays},`),
    "};",
    "",
  ].join("\n");
}

/** What every event has, each in its own way; `ServerEvent` says it. */
const ALWAYS = ["event_name", "event_time", "event_id", "action_source", "user_data", "custom_data"];

/** The source of `generator/runtime/server/server-fields.ts`: what an event may have besides. */
export function deriveServerFields({ serverParameters }: Pick<Catalog, "serverParameters">): string {
  const fields = serverParameters.filter(({ name, place }) => place === "event" && !ALWAYS.includes(name));
  return [
    "/** What an event may have beside what every event has (Server Event Parameters, 2026-02-12). */",
    "export interface ServerFields {",
    ...fields.map(({ name, schema }) => `  readonly ${name}?: ${sentType(schema)};`),
    "}",
    "",
  ].join("\n");
}

/** The type of what is sent, as far as those who only pass it on need it. */
function sentType({ type, items }: ValueSchema): string {
  if (type === "integer") return "number";
  if (type === "object") return "Readonly<Record<string, unknown>>";
  return type === "array" ? `readonly ${items === undefined ? "unknown" : sentType(items)}[]` : type;
}
