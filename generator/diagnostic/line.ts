import { breakCommands } from "../text/printable.js";
import { visible } from "../text/visible.js";
import type { Palette } from "./palette.js";

/** A part of a line in one of the palette's colours. */
export interface Painted {
  readonly paint: keyof Palette;
  readonly text: string;
}

/**
 * A line for people. Its texts may come from anywhere: only when it is printed are they put together with escape
 * sequences, so that those can only be ours, and line ends only where a line ends.
 */
export type Line = string | readonly (string | Painted)[];

/** Prints lines: nothing in them controls a terminal, ends a line or is obeyed by the agent of a build. */
export function printLines(lines: readonly Line[], palette: Palette): string {
  return lines.map((line) => `${printLine(line, palette)}\n`).join("");
}

/** One line, without its end. */
export function printLine(line: Line, palette: Palette): string {
  const pieces = typeof line === "string" ? [line] : line;
  const texts = pieces.map((piece) =>
    typeof piece === "string" ? visible(piece) : palette[piece.paint](visible(piece.text)),
  );
  return breakCommands(texts.join(""));
}
