import { catalog } from "../derived/catalog.js";
import { pages } from "../derived/pages.js";
import type { Severity } from "../diagnostic/diagnostic.js";
import { pageSummary } from "../diagnostic/page-summary.js";
import { wrap } from "../text/wrap.js";
import { diagnosticSections } from "./diagnostic-sections.js";

const LETTERS: Readonly<Record<Severity, string>> = { error: "E", warning: "W", info: "I" };
const WIDTH = 80;
const INDENT = " ".repeat(6);

/** All diagnostics by section, each with its severity and a sentence; then those of Meta's own. */
export function diagnosticList(): readonly string[] {
  const sections = diagnosticSections.flatMap(({ title, kinds }) => {
    const entries = kinds.flatMap(({ name, severity }) => [
      `  ${LETTERS[severity]} ${name}`,
      ...wrap(pageSummary(pages[name] ?? "").sentence, WIDTH - INDENT.length).map((line) => INDENT + line),
    ]);
    return ["", title, ...entries];
  });
  const ofMeta = catalog.metaDiagnostics.flatMap(({ name, description }) => [
    `    ${name}`,
    ...wrap(description, WIDTH - INDENT.length).map((line) => INDENT + line),
  ]);
  return [
    "E error, W warning, I info. `event-contract explain <name>` says more.",
    ...sections,
    "",
    "Meta's own diagnostics in Events Manager, where names vary",
    ...ofMeta,
  ];
}
