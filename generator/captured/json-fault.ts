import { ts } from "ts-morph";

/** The line in which a text stops being JSON, as far as the compiler's more lenient reader tells. */
export function faultyLine(text: string): number | undefined {
  try {
    const { error } = ts.parseConfigFileTextToJson("captured.json", text);
    return error?.start === undefined ? undefined : text.slice(0, error.start).split("\n").length;
  } catch (error) {
    // The reader goes down with the nesting of what it reads.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
