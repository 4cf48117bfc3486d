import { join } from "node:path";
import { build } from "esbuild";
import type { ContainerExport } from "../../generator/targets/tag-manager/export-format.js";
import { openBarePage } from "../support/meta-script/bare-page.js";
import { metaScript } from "../support/meta-script/meta-script.js";
import type { Hit } from "../support/meta-script/parse-hit.js";

/** What stands in for Tag Manager's own script, as text: it leaves `startTagManager`, which takes an export. */
export async function tagManagerScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "interpreter/entry.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}

const [tagManager, library] = await Promise.all([tagManagerScript(), metaScript()]);

/** A page without a browser that a container is on. */
export interface ContainerPage {
  /** Pushes to the data layer, in order. */
  push(...values: readonly object[]): void;
  /** The visitor decides in the banner, which tells Google's Consent Mode and pushes its event. */
  decide(decision: "granted" | "denied"): void;
  /** The container comes. */
  start(): void;
  /** The hits that reached Meta so far. */
  hits(): readonly Hit[];
  /** What was pushed under an event's name. */
  pushed(event: string): readonly Readonly<Record<string, unknown>>[];
  readonly warnings: readonly string[];
}

/** Opens a page on which nothing has happened yet. */
export function openContainerPage(container: ContainerExport): ContainerPage {
  const page = openBarePage();
  page.run("globalThis.timers = []; globalThis.setTimeout = (action) => timers.push(action);");
  page.run("let drawn = 1; Math.random = () => (drawn = (drawn * 9301 + 49297) % 233280) / 233280;");
  page.run("globalThis.dataLayer = []; globalThis.gtag = function () { dataLayer.push(arguments); };");
  page.run(tagManager);
  let hasCome = false;
  const settle = (): void => {
    if (!hasCome && page.requests.some(([by]) => by === "script")) {
      hasCome = true;
      page.run(library);
    }
    page.run("for (const action of timers.splice(0)) action();");
  };
  const push = (...values: readonly object[]): void => {
    for (const value of values) page.run(`dataLayer.push(${JSON.stringify(value)});`);
    settle();
  };
  return {
    push,
    warnings: page.warnings,
    decide: (decision) => {
      page.run(`gtag("consent", "update", { ad_storage: "${decision}" });`);
      push({ event: "consent_update" });
    },
    start: () => {
      page.run(`startTagManager(${JSON.stringify(container)});`);
      settle();
    },
    hits: () => page.hits(),
    pushed: (event) =>
      (page.run("[...dataLayer]") as Record<string, unknown>[]).filter((each) => each["event"] === event),
  };
}

/** The container once a person has given its constants a value. */
export function withPixelId(container: ContainerExport, id: string): ContainerExport {
  const { containerVersion } = container;
  const variable = containerVersion.variable.map((one) =>
    one.type === "c" ? { ...one, parameter: [{ type: "TEMPLATE" as const, key: "value", value: id }] } : one,
  );
  return { ...container, containerVersion: { ...containerVersion, variable } };
}
