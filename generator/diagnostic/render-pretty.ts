import { visible } from "../text/visible.js";
import type { Diagnostic } from "./diagnostic.js";
import { drawFrame } from "./frame.js";
import { type Palette, plainPalette } from "./palette.js";
import { sortDiagnostics } from "./sort-diagnostics.js";

/**
 * Diagnostics for people at a terminal: headline, code frame, note, help. Nothing in a contract can control the
 * terminal.
 */
export function renderPretty(diagnostics: readonly Diagnostic[], palette: Palette = plainPalette): string {
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => `${renderOne(diagnostic, palette).join("\n")}\n`)
    .join("\n");
}

function renderOne(diagnostic: Diagnostic, palette: Palette): readonly string[] {
  const { lines, numberWidth } = drawFrame(diagnostic, palette);
  const margin = " ".repeat(numberWidth);
  const severity = palette[diagnostic.severity](`${diagnostic.severity}[${diagnostic.name}]`);
  const line = (title: string, text: string) => `${margin} ${palette.frame("=")} ${title}: ${visible(text)}`;
  const { help, suggestions } = diagnostic;
  // A change that the help already spells out would only be repeated.
  const spelled = new Set(help.match(/`[^`]+`/g)?.flatMap((code) => code.slice(1, -1).split(/[\s:]+/)));
  const further = suggestions.filter(
    ({ replacement }) => !spelled.has(replacement) && !help.includes(`\`${replacement}\``),
  );
  // The exact change comes first; where it is sure, the general help would say the same in vaguer words.
  const titles = further.map(({ title }) => title);
  const isSpelled = further.length < suggestions.length;
  const exact = further.some(({ sure }) => sure) ? titles : [...titles, help];
  const helps = new Set(isSpelled ? [help, ...titles] : exact);
  return [
    `${severity}${palette.strong(`: ${visible(diagnostic.message)}`)}`,
    ...lines,
    palette.frame(`${margin} |`),
    line("note", diagnostic.note),
    ...[...helps].map((text) => line("help", text)),
    ...diagnostic.facts.map(({ kind, text }) => line(kind, text)),
  ];
}
