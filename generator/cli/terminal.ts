import { ansiPalette, type Palette, plainPalette } from "../diagnostic/palette.js";

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

function streamOf(stream: NodeJS.WriteStream): Stream {
  // Whoever reads may stop reading, as `head` does; that is no fault of anybody's.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  const isTerminal = stream.isTTY === true && process.env["TERM"] !== "dumb";
  const wantsColour = isTerminal && (process.env["NO_COLOR"] ?? "") === "";
  return {
    write: (text) => void stream.write(text),
    palette: wantsColour ? ansiPalette : plainPalette,
    isTerminal,
  };
}
