import { jsonText } from "../../emit/json-text.js";
import { Prose, plainProse } from "../../emit/prose.js";
import type { EmitInput, OutputFile, Target } from "../../emit/target.js";
import { fillTemplate } from "../../emit/template.js";
import { mappingView } from "./mapping-view.js";
import { pageView } from "./page-view.js";

/** The document that reviewers sign: as a page, and the same as data. */
export const docsTarget: Target = {
  name: "docs",
  summary: "the mapping document for reviewers, as Markdown and as JSON",
  root: "docs",
  needs: [],
  emit: ({ model, catalog }: EmitInput): readonly OutputFile[] => {
    const view = mappingView(catalog, model);
    return [
      { path: "docs/mapping.md", text: fillTemplate("docs/mapping.md.hbs", pageView(view)) },
      { path: "docs/mapping.json", text: `${jsonText(withPlainSentences(view))}\n` },
    ];
  },
};

function withPlainSentences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainSentences);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Prose) return plainProse(value);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withPlainSentences(member)]));
}
