import { listedDiagnostics } from "./bound-diagnostics.js";
import type { Diagnostic } from "./diagnostic.js";
import { drawFrame, framed } from "./frame.js";
import { furtherLines } from "./further-lines.js";
import { type Line, printLines } from "./line.js";
import { type Palette, plainPalette } from "./palette.js";

/**
 * Diagnostics for people at a terminal: headline, code frame, note, help. Nothing in a contract can control the
 * terminal or the agent of a build.
 */
export function renderPretty(diagnostics: readonly Diagnostic[], palette: Palette = plainPalette): string {
  return printLines(prettyLines(diagnostics), palette);
}

/** The same as lines: the first so many, errors before all else, and how many more there are of each kind. */
export function prettyLines(diagnostics: readonly Diagnostic[], most?: number): readonly Line[] {
  const { listed, further } = listedDiagnostics(diagnostics, most);
  const blocks = [...listed.map(renderOne), ...(further.length === 0 ? [] : [furtherLines(further)])];
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function renderOne(diagnostic: Diagnostic): readonly Line[] {
  const { lines, numberWidth } = drawFrame(diagnostic);
  const margin = " ".repeat(numberWidth);
  const { name, severity, message, note, help, suggestions } = diagnostic;
  const line = (title: string, text: string): Line => [`${margin} `, framed("="), ` ${title}: ${text}`];
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
    [
      { paint: severity, text: `${severity}[${name}]` },
      { paint: "strong", text: `: ${message}` },
    ],
    ...lines,
    [framed(`${margin} |`)],
    line("note", note),
    ...[...helps].map((text) => line("help", text)),
    ...diagnostic.facts.map(({ kind, text }) => line(kind, text)),
  ];
}
