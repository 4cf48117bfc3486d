import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Catalog } from "../catalog/catalog.js";
import { ID_TEXT } from "../runtime/shared/event-id.js";
import { deriveCatalog } from "./derive-catalog.js";
import { deriveCurrencies, deriveCurrencyDecimals } from "./derive-currencies.js";
import { deriveIdentifiers } from "./derive-identifiers.js";
import { deriveMetaAnswers } from "./derive-meta-answers.js";
import { deriveReference } from "./derive-reference.js";
import {
  deriveDoubtFacts,
  deriveExtInfo,
  deriveHashedKeys,
  deriveLimitedDataUseStates,
  deriveLimits,
  deriveNothing,
  deriveOtherNames,
  deriveTooBroad,
} from "./derive-runtime-facts.js";
import { deriveActionSources, deriveServerFields } from "./derive-server-event.js";
import { deriveSnippetRuntime } from "./derive-snippet-runtime.js";
import { deriveStructure } from "./derive-structure.js";
import { deriveTemplates } from "./derive-templates.js";
import { derivePages, deriveRuntimes, deriveStarters, deriveVersion } from "./derive-texts.js";
import { identifierFaults } from "./identifier-faults.js";
import { loadIdentifiers } from "./load-identifiers.js";
import { Refusal } from "./refusal.js";
import { configSchema } from "./schema/config.js";
import { contractSchema, fragmentSchema } from "./schema/contract.js";
import type { SchemaContext } from "./schema/slot.js";

/** Writes every derived file: those under `generator/derived/`, and the few that are committed. */
export async function derive(root: string): Promise<void> {
  const folder = join(root, "generator/derived");
  const names = new Set<string>();
  const derived = (name: string) => {
    names.add(name);
    return join(folder, name);
  };
  writeChanged(derived("catalog.ts"), deriveCatalog(root));
  const catalog = await loadCatalog(derived("catalog.ts"), derived("catalog.mjs"));
  const faults = identifierFaults(catalog.userDataKeys, await loadIdentifiers(root));
  if (faults.length > 0) throw new Refusal(faults.join("\n"));
  writeChanged(derived("identifiers.ts"), deriveIdentifiers(catalog));
  for (const files of [runtimeTables(catalog), publishedFiles(root, catalog)]) {
    for (const [path, text] of Object.entries(files)) writeChanged(join(root, path), text);
  }
  const structure: SchemaContext = { variant: "structure", catalog };
  const structures = deriveStructure({
    contractStructure: contractSchema(structure),
    fragmentStructure: fragmentSchema(structure),
    configStructure: configSchema(structure),
  });
  writeChanged(derived("structure.cjs"), structures.code);
  writeChanged(derived("structure.d.cts"), structures.types);
  const templates = deriveTemplates(root);
  writeChanged(derived("templates.js"), templates.code);
  writeChanged(derived("templates.d.ts"), templates.types);
  writeChanged(derived("runtimes.ts"), deriveRuntimes(root));
  writeChanged(derived("snippet-runtime.ts"), await deriveSnippetRuntime(root, catalog));
  writeChanged(derived("pages.ts"), derivePages(root));
  writeChanged(derived("starters.ts"), deriveStarters(root));
  writeChanged(derived("version.ts"), deriveVersion(root));
  // What an earlier version derived could be taken for what this one does.
  for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(join(folder, name));
}

/** What the runtime takes from the catalogue, by path. */
export function runtimeTables(catalog: Catalog): Readonly<Record<string, string>> {
  return {
    "generator/runtime/shared/currencies.ts": deriveCurrencies(catalog),
    "generator/runtime/shared/currency-decimals.ts": deriveCurrencyDecimals(catalog),
    "generator/runtime/shared/limited-data-use-states.ts": deriveLimitedDataUseStates(catalog),
    "generator/runtime/server/ext-info.ts": deriveExtInfo(catalog),
    "generator/runtime/server/limits.ts": deriveLimits(catalog),
    "generator/runtime/server/action-source.ts": deriveActionSources(catalog),
    "generator/runtime/server/server-fields.ts": deriveServerFields(catalog),
    "generator/runtime/server/hashed-keys.ts": deriveHashedKeys(catalog),
    "generator/runtime/server/too-broad.ts": deriveTooBroad(catalog),
    "generator/runtime/server/sender/meta-answers.ts": deriveMetaAnswers(catalog),
    "generator/runtime/server/other-names.ts": deriveOtherNames(catalog),
    "generator/runtime/server/doubts/facts.ts": deriveDoubtFacts(catalog),
    "generator/runtime/shared/normalise/nothing.ts": deriveNothing(catalog),
  };
}

/** What editors and readers use, by path: the schemas and the language reference. The only place they are made. */
export function publishedFiles(root: string, catalog: Catalog): Readonly<Record<string, string>> {
  const published: SchemaContext = { variant: "published", catalog };
  const text = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`;
  const written = readFileSync(join(root, "generator/build/schema/introduction.md"), "utf8");
  const introduction = written.replace("{idText}", () => ID_TEXT.source);
  const contract = contractSchema(published);
  return {
    "schema/language.md": deriveReference(contract, introduction, catalog),
    "schema/event-contract.schema.json": text(contract),
    "schema/event-contract-fragment.schema.json": text(fragmentSchema(published)),
    "schema/event-contract.config.schema.json": text(configSchema(published)),
  };
}

async function loadCatalog(source: string, outfile: string): Promise<Catalog> {
  await build({ entryPoints: [source], outfile, format: "esm", platform: "node", logLevel: "warning" });
  const module: { readonly catalog: Catalog } = await import(pathToFileURL(outfile).href);
  return module.catalog;
}

/** Leaves a file alone that already holds the text, so that nothing downstream is rebuilt for nothing. */
function writeChanged(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  let current: string | undefined;
  try {
    current = readFileSync(path, "utf8");
  } catch {
    current = undefined;
  }
  if (current !== text) writeFileSync(path, text);
}
