import { readdirSync, readFileSync } from "node:fs";
import { check } from "../../generator/compile/check.js";
import { catalog } from "../../generator/derived/catalog.js";
import type { EmitOptions } from "../../generator/emit/target.js";
import type { Model } from "../../generator/model/model.js";
import { sourceFile } from "../../generator/source/source-file.js";
import { docsTarget } from "../../generator/targets/docs/emit.js";
import { byCodePoint } from "../../generator/text/order.js";

/** How the tests emit. */
export const OPTIONS: EmitOptions = { importEnding: ".ts", variables: {}, consentSignals: {} };

/** The five shipped contracts, by the name of their folder. */
export const EXAMPLES = ["leads", "marketplace", "retail", "store", "subscription"] as const;

/** The model of a contract's text; what rules say of it is not asked. */
export function modelOf(text: string): Model {
  const file = sourceFile("example.contract.yaml", text);
  return check({ file, include: () => ({ kind: "files", files: [] }) }).model;
}

/** The model of a shipped contract. */
export function exampleModel(name: (typeof EXAMPLES)[number]): Model {
  const folder = new URL(`../../examples/${name}/`, import.meta.url);
  const read = (path: string) => sourceFile(path, readFileSync(new URL(path, folder), "utf8"));
  return check({
    file: read(`acme-${name}.contract.yaml`),
    include: (pattern) => {
      const below = pattern.slice(0, pattern.indexOf("*"));
      const files = readdirSync(new URL(below, folder)).sort(byCodePoint);
      return { kind: "files", files: files.map((file) => read(`${below}${file}`)) };
    },
  }).model;
}

/** Both files of the docs target. */
export function docsOf(model: Model): { readonly page: string; readonly data: string } {
  const files = docsTarget.emit({ model, catalog, options: OPTIONS, targets: new Set(["docs"]) });
  const text = (path: string) => files.find((file) => file.path === path)?.text ?? "";
  return { page: text("docs/mapping.md"), data: text("docs/mapping.json") };
}
