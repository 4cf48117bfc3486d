import { OTHER_NAMES } from "./other-names.js";

let others: ReadonlyMap<string, readonly string[]> | undefined;

/** The one of these names that was probably meant by another: written otherwise, or what other systems call it. */
export function meantName(name: string, names: readonly string[]): string | undefined {
  others ??= new Map(
    OTHER_NAMES.trim()
      .split("\n")
      .map((line) => line.split(" "))
      .map(([meta = "", ...aliases]) => [meta, aliases]),
  );
  const word = fold(name);
  const known = others;
  return (
    names.find((own) => fold(own) === word) ?? names.find((own) => known.get(own)?.includes(word) === true)
  );
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
