import { positionAt, type SourceFile } from "../source/source-file.js";
import type { Diagnostic, Label, Severity } from "./diagnostic.js";
import { type Excerpt, excerptOf } from "./excerpt.js";
import type { Line, Painted } from "./line.js";

interface Mark {
  readonly label: Label;
  readonly excerpt: Excerpt;
  readonly primary: boolean;
}

/** The lines that a diagnostic is about, numbered, with marks under each span, and how wide the numbers are. */
export interface Frame {
  readonly lines: readonly Line[];
  readonly numberWidth: number;
}

/** Draws the spans of a diagnostic: those in the file of the primary one first, then file by file. */
export function drawFrame(diagnostic: Diagnostic): Frame {
  const marks = [diagnostic.primary, ...diagnostic.related].map((label, index) => ({
    label,
    excerpt: excerptOf(label.span),
    primary: index === 0,
  }));
  const numberWidth = Math.max(...marks.map((mark) => String(mark.excerpt.line).length));
  const files = new Set(marks.map((mark) => mark.label.span.file));
  const lines: Line[] = [];
  for (const file of files) {
    const inFile = marks
      .filter((mark) => mark.label.span.file === file)
      .sort((a, b) => a.label.span.start - b.label.span.start);
    lines.push(...drawFile(file, inFile, { numberWidth, severity: diagnostic.severity }));
  }
  return { lines, numberWidth };
}

interface Style {
  readonly numberWidth: number;
  readonly severity: Severity;
}

/** A part of the frame itself. */
export function framed(text: string): Painted {
  return { paint: "frame", text };
}

function drawFile(file: SourceFile, marks: readonly Mark[], style: Style): readonly Line[] {
  const margin = " ".repeat(style.numberWidth);
  const bar = framed(`${margin} |`);
  const main = marks.find((mark) => mark.primary);
  const at = positionAt(file, (main ?? marks[0])?.label.span.start ?? 0);
  const lines: Line[] = [
    [margin, framed(main ? "-->" : "==>"), ` ${file.path}:${at.line}:${at.column}`],
    [bar],
  ];
  let before: Excerpt | undefined;
  for (const { label, excerpt, primary } of marks) {
    if (excerpt.line !== before?.line || excerpt.text !== before.text) {
      if (before && excerpt.line > before.line + 1) lines.push([framed(`${margin} ⋮`)]);
      const number = framed(`${String(excerpt.line).padStart(style.numberWidth)} |`);
      lines.push(excerpt.text === "" ? [number] : [number, ` ${excerpt.text}`]);
    }
    const carets = (primary ? "^" : "-").repeat(excerpt.width);
    const text = label.text === "" ? carets : `${carets} ${label.text}`;
    lines.push([bar, ` ${" ".repeat(excerpt.indent)}`, { paint: primary ? style.severity : "frame", text }]);
    before = excerpt;
  }
  return lines;
}
