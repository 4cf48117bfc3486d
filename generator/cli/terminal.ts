import { writeSync } from "node:fs";
import { ansiPalette, type Palette, plainPalette } from "../diagnostic/palette.js";
import { systemWords } from "./system-words.js";

/** One of the two streams of a command. */
export interface Stream {
  readonly write: (text: string) => void;
  readonly palette: Palette;
  readonly isTerminal: boolean;
}

/** Where a command speaks: the product on `out`, everything about it on `talk`. */
export interface Terminal {
  readonly out: Stream;
  readonly talk: Stream;
}

/** The streams of this process. Colours are for people: not for files, nor for those who say NO_COLOR. */
export function processTerminal(): Terminal {
  return { out: streamOf(process.stdout), talk: streamOf(process.stderr) };
}

/** Where even this cannot be written, the exit code has to do. */
function sayQuietly(text: string): void {
  try {
    writeSync(process.stderr.fd, text);
  } catch {
    // There is nobody left to tell.
  }
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever reads may stop reading, as `head` does; that is no fault of anybody's.
    if (error.code === "EPIPE") process.exit();
    sayQuietly(`event-contract: cannot write its output: ${systemWords(error.code ?? "")}\n`);
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
