import { join, resolve } from "node:path";
import { coldFolder, writeFiles } from "../folders.mjs";
import { measure } from "../measure.mjs";
import { binary } from "./binary.mjs";
import { planOf, typewriterSettings } from "./tracking-plan.mjs";

/** Where the peers' packages are. */
export const PACKAGES = resolve(import.meta.dirname, "../node_modules");

/** The names of a page's events, as their schemas have them. */
export function eventNames({ schemas }) {
  const ending = ".parameters";
  return Object.keys(schemas).flatMap((name) => (name.endsWith(ending) ? name.slice(0, -ending.length) : []));
}

/** The folder of the client that Segment Typewriter generates for some of a page's events; it is bundled as a whole. */
export async function typewriterClient(folder, { schemas }, names, mode) {
  const { out, options } = coldFolder(folder);
  const plan = planOf(names.map((name) => [name, inlined(schemas[`${name}.parameters`], schemas)]));
  writeFiles(out, { "typewriter.yml": typewriterSettings("analytics-js"), "plan.json": plan });
  const run = ["--require", join(import.meta.dirname, "without-telemetry.cjs"), binary("typewriter")];
  await measure([process.execPath, ...run, "build", "--mode", mode, "--config", out, "--path", out], options);
  return out;
}

/** A page that loads Segment's library for that client. */
export const SEGMENT = `import { AnalyticsBrowser } from "@segment/analytics-next";
import { setTypewriterOptions } from "./segment";
export * from "./segment";
export const start = (writeKey: string) => setTypewriterOptions({ analytics: AnalyticsBrowser.load({ writeKey }) });
`;

/** A page that loads RudderStack's library and records consent, without what its generator would make. */
export const RUDDERSTACK = `import { RudderAnalytics } from "@rudderstack/analytics-js";
const analytics = new RudderAnalytics();
export const start = (key: string, plane: string) =>
  analytics.load(key, plane, { preConsent: { enabled: true }, consentManagement: { enabled: true, provider: "custom" } });
export const grantConsent = (id: string) => analytics.consent({ consentManagement: { allowedConsentIds: [id] } });
export const track = (name: string, values: object) => analytics.track(name, values);
`;

/** A page that starts walkerOS and records consent, without a destination. */
export const WALKER_OS = `import { startFlow } from "@walkeros/collector";
export const start = () => startFlow({ consent: { marketing: false }, destinations: {} });
`;

/** A schema with what its references name written out. */
function inlined(schema, definitions) {
  if (typeof schema !== "object" || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((item) => inlined(item, definitions));
  const { $ref, ...own } = schema;
  const referred = $ref === undefined ? {} : inlined(definitions[$ref.slice("#/$defs/".length)], definitions);
  const members = Object.entries(own).map(([name, member]) => [name, inlined(member, definitions)]);
  return { ...referred, ...Object.fromEntries(members) };
}
