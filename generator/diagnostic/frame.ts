import { positionAt, type SourceFile } from "../source/source-file.js";
import { visible } from "../text/visible.js";
import type { Diagnostic, Label } from "./diagnostic.js";
import { type Excerpt, excerptOf } from "./excerpt.js";
import type { Paint, Palette } from "./palette.js";

interface Mark {
  readonly label: Label;
  readonly excerpt: Excerpt;
  readonly primary: boolean;
}

/** The lines that a diagnostic is about, numbered, with marks under each span, and how wide the numbers are. */
export interface Frame {
  readonly lines: readonly string[];
  readonly numberWidth: number;
}

/** Draws the spans of a diagnostic: those in the file of the primary one first, then file by file. */
export function drawFrame(diagnostic: Diagnostic, palette: Palette): Frame {
  const marks = [diagnostic.primary, ...diagnostic.related].map((label, index) => ({
    label,
    excerpt: excerptOf(label.span),
    primary: index === 0,
  }));
  const numberWidth = Math.max(...marks.map((mark) => String(mark.excerpt.line).length));
  const files = new Set(marks.map((mark) => mark.label.span.file));
  const lines: string[] = [];
  for (const file of files) {
    const inFile = marks
      .filter((mark) => mark.label.span.file === file)
      .sort((a, b) => a.label.span.start - b.label.span.start);
    lines.push(...drawFile(file, inFile, { numberWidth, palette, severity: palette[diagnostic.severity] }));
  }
  return { lines, numberWidth };
}

interface Style {
  readonly numberWidth: number;
  readonly palette: Palette;
  readonly severity: Paint;
}

function drawFile(file: SourceFile, marks: readonly Mark[], style: Style): readonly string[] {
  const { frame } = style.palette;
  const margin = " ".repeat(style.numberWidth);
  const bar = frame(`${margin} |`);
  const main = marks.find((mark) => mark.primary);
  const at = positionAt(file, (main ?? marks[0])?.label.span.start ?? 0);
  const lines = [
    `${margin}${frame(main ? "-->" : ":::")} ${visible(file.path)}:${at.line}:${at.column}`,
    bar,
  ];
  let before: Excerpt | undefined;
  for (const { label, excerpt, primary } of marks) {
    if (excerpt.line !== before?.line || excerpt.text !== before.text) {
      if (before && excerpt.line > before.line + 1) lines.push(frame(`${margin} ⋮`));
      const number = frame(`${String(excerpt.line).padStart(style.numberWidth)} |`);
      lines.push(`${number} ${excerpt.text}`.trimEnd());
    }
    const paint = primary ? style.severity : frame;
    const carets = (primary ? "^" : "-").repeat(excerpt.width);
    const text = visible(label.text);
    lines.push(`${bar} ${" ".repeat(excerpt.indent)}${paint(text === "" ? carets : `${carets} ${text}`)}`);
    before = excerpt;
  }
  return lines;
}
