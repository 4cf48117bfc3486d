import { writeSync } from "node:fs";
import { type Line, printLine, printLines } from "../diagnostic/line.js";
import type { MachineText } from "../diagnostic/machine-text.js";
import { ansiPalette, plainPalette } from "../diagnostic/palette.js";
import { systemWords } from "./system-words.js";

/**
 * One of the two streams of a command, and the only way out: it takes lines, whose texts may come from anywhere, and
 * adds every escape sequence and line end itself.
 */
export interface Stream {
  readonly print: (...lines: readonly Line[]) => void;
  /** Documents for machines, as the renderers make them. */
  readonly send: (document: MachineText) => void;
  /** Shows a line in place of the one that was shown before; without a text, removes it. Does nothing in a file. */
  readonly show: (line?: string) => void;
  readonly isTerminal: boolean;
}

/** The streams of a command: its result goes to `out`, everything about it to `log`. */
export interface Terminal {
  readonly out: Stream;
  readonly log: Stream;
}

/** The streams of this process. Colours are for people: not for files, and not with NO_COLOR. */
export function processTerminal(): Terminal {
  return { out: streamOf(process.stdout), log: streamOf(process.stderr) };
}

const CLEAR_LINE = "\r\u001b[K";

/** If even this cannot be written, only the exit code is left. */
function writeQuietly(text: string): void {
  try {
    writeSync(process.stderr.fd, text);
  } catch {
    // There is nobody left to tell.
  }
}

/** The part of a stream of the process that is needed. */
export type Output = Pick<NodeJS.WriteStream, "isTTY" | "on" | "write">;

/** What prints to a stream of the process. */
export function streamOf(stream: Output): Stream {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // The reader may stop reading, as `head` does; that is not an error.
    if (error.code === "EPIPE") process.exit();
    writeQuietly(
      printLines([`event-contract: cannot write its output: ${systemWords(error.code ?? "")}`], plainPalette),
    );
    process.exit(2);
  });
  const isTerminal = stream.isTTY === true && process.env["TERM"] !== "dumb";
  const wantsColour = isTerminal && (process.env["NO_COLOR"] ?? "") === "";
  const palette = wantsColour ? ansiPalette : plainPalette;
  const write = (text: string) => {
    if (text !== "") stream.write(text);
  };
  return {
    print: (...lines) => write(printLines(lines, palette)),
    send: write,
    show: (line) => {
      if (isTerminal) write(line === undefined ? CLEAR_LINE : `${CLEAR_LINE}${printLine(line, palette)}`);
    },
    isTerminal,
  };
}
