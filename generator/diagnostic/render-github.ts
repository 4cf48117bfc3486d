import { visible } from "../text/visible.js";
import type { Diagnostic, Severity } from "./diagnostic.js";
import { locationOf } from "./location.js";
import { sortDiagnostics } from "./sort-diagnostics.js";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Diagnostics as workflow commands: GitHub Actions shows each at its line in the pull request. */
export function renderGithub(diagnostics: readonly Diagnostic[]): string {
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => `${commandOf(diagnostic)}\n`)
    .join("");
}

function commandOf(diagnostic: Diagnostic): string {
  const location = locationOf(diagnostic.primary.span);
  const properties = [
    ["file", location.file],
    ["line", location.line],
    ["col", location.column],
    ["endLine", location.endLine],
    ["endColumn", location.endColumn],
    ["title", diagnostic.name],
  ];
  const settings = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
  const words = [diagnostic.message, diagnostic.note, diagnostic.help].map(visible).join("\n");
  return `::${COMMANDS[diagnostic.severity]} ${settings}::${escapeData(words)}`;
}

/** As GitHub's own toolkit does: a line end would end the command, and a colon or comma its property. */
function escapeProperty(value: string): string {
  return escapeData(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function escapeData(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
