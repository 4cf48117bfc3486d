import { visible } from "../text/visible.js";
import type { Diagnostic } from "./diagnostic.js";
import { drawFrame } from "./frame.js";
import { type Palette, plainPalette } from "./palette.js";
import { sortDiagnostics } from "./sort-diagnostics.js";

/** Diagnostics for people at a terminal: headline, code frame, reason, mend. Nothing of a contract acts on the terminal. */
export function renderPretty(diagnostics: readonly Diagnostic[], palette: Palette = plainPalette): string {
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => `${renderOne(diagnostic, palette).join("\n")}\n`)
    .join("\n");
}

function renderOne(diagnostic: Diagnostic, palette: Palette): readonly string[] {
  const { lines, numberWidth } = drawFrame(diagnostic, palette);
  const margin = " ".repeat(numberWidth);
  const severity = palette[diagnostic.severity](`${diagnostic.severity}[${diagnostic.name}]`);
  const note = (title: string, text: string) => `${margin} ${palette.frame("=")} ${title}: ${visible(text)}`;
  const { mend, suggestions } = diagnostic;
  // A change that the mend spells out already would only be read twice.
  const spelled = new Set(mend.match(/`[^`]+`/g)?.flatMap((code) => code.slice(1, -1).split(/[\s:]+/)));
  const further = suggestions.filter(
    ({ replacement }) => !spelled.has(replacement) && !mend.includes(`\`${replacement}\``),
  );
  const helps = new Set([mend, ...further.map((suggestion) => suggestion.title)]);
  return [
    `${severity}${palette.strong(`: ${visible(diagnostic.message)}`)}`,
    ...lines,
    palette.frame(`${margin} |`),
    note("why", diagnostic.why),
    ...[...helps].map((help) => note("help", help)),
    ...diagnostic.facts.map(({ kind, text }) => note(kind, text)),
  ];
}
