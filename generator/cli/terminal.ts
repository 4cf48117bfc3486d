import { writeSync } from "node:fs";
import { ansiPalette, type Palette, plainPalette } from "../diagnostic/palette.js";
import { systemWords } from "./system-words.js";

/** One of the two streams of a command. */
export interface Stream {
  readonly write: (text: string) => void;
  readonly palette: Palette;
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

/** If even this cannot be written, only the exit code is left. */
function writeQuietly(text: string): void {
  try {
    writeSync(process.stderr.fd, text);
  } catch {
    // There is nobody left to tell.
  }
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // The reader may stop reading, as `head` does; that is not an error.
    if (error.code === "EPIPE") process.exit();
    writeQuietly(`event-contract: cannot write its output: ${systemWords(error.code ?? "")}\n`);
    process.exit(2);
  });
  const isTerminal = stream.isTTY === true && process.env["TERM"] !== "dumb";
  const wantsColour = isTerminal && (process.env["NO_COLOR"] ?? "") === "";
  return {
    write: (text) => void stream.write(text),
    palette: wantsColour ? ansiPalette : plainPalette,
    isTerminal,
  };
}
