import type { Span } from "../source/source-file.js";
import { byCodePoint } from "../text/order.js";
import { visible } from "../text/visible.js";
import { boundDiagnostics } from "./bound-diagnostics.js";
import type { Diagnostic, Label, Severity, Suggestion } from "./diagnostic.js";
import { locationOf } from "./location.js";
import { type MachineText, machineJson } from "./machine-text.js";
import { pageSummary } from "./page-summary.js";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** What a SARIF document says about the tool, besides the findings. */
export interface SarifTool {
  readonly version?: string;
  /** The page of each rule, as Markdown, by its name. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** Diagnostics as one SARIF 2.1.0 document, which code scanning services read. */
export function renderSarif(diagnostics: readonly Diagnostic[], tool: SarifTool = {}): MachineText {
  const { version, pages = {} } = tool;
  const sorted = boundDiagnostics(diagnostics);
  const names = [...new Set(sorted.map((diagnostic) => diagnostic.name))].sort(byCodePoint);
  const document = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "event-contract",
            ...(version !== undefined && { version, semanticVersion: version }),
            rules: names.map((id) => ruleOf(id, Object.hasOwn(pages, id) ? pages[id] : undefined)),
          },
        },
        columnKind: "utf16CodeUnits",
        results: sorted.map((diagnostic) => resultOf(diagnostic, names.indexOf(diagnostic.name))),
      },
    ],
  };
  return machineJson(document);
}

function ruleOf(id: string, page: string | undefined) {
  if (page === undefined) return { id };
  const { sentence, paragraph } = pageSummary(page);
  return {
    id,
    shortDescription: { text: sentence },
    fullDescription: { text: paragraph },
    help: { text: page, markdown: page },
  };
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number) {
  const { name, severity, message, note, help, primary, related, suggestions, further } = diagnostic;
  return {
    ruleId: name,
    ruleIndex,
    level: LEVELS[severity],
    message: messageOf([message, note, help, ...diagnostic.facts.map(({ text }) => text)].join("\n")),
    locations: [sarifLocation(primary)],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((label, id) => ({ id, ...sarifLocation(label) })) }),
    ...(suggestions.length === 0 ? {} : { fixes: suggestions.map(fixOf) }),
    ...(further !== undefined && { properties: { further } }),
  };
}

/** A message: what stands in square brackets in a contract must not become a link. */
function messageOf(text: string) {
  return { text: text.replace(/[\\[\]]/g, "\\$&") };
}

function sarifLocation(label: Label) {
  return {
    physicalLocation: { artifactLocation: artifactOf(label.span), region: regionOf(label.span) },
    ...(label.text === "" ? {} : { message: messageOf(label.text) }),
  };
}

function fixOf(suggestion: Suggestion) {
  return {
    description: messageOf(suggestion.title),
    artifactChanges: [
      {
        artifactLocation: artifactOf(suggestion.span),
        replacements: [
          { deletedRegion: regionOf(suggestion.span), insertedContent: { text: suggestion.replacement } },
        ],
      },
    ],
  };
}

function artifactOf(span: Span) {
  return {
    uri: span.file.path
      .split("/")
      .map((segment) => encodeURIComponent(visible(segment)))
      .join("/"),
  };
}

function regionOf(span: Span) {
  const { line, column, endLine, endColumn } = locationOf(span);
  return { startLine: line, startColumn: column, endLine, endColumn };
}
