import { VERSION } from "../derived/version.js";
import type { Diagnostic, Severity } from "../diagnostic/diagnostic.js";
import { renderGithub } from "../diagnostic/render-github.js";
import { renderJson } from "../diagnostic/render-json.js";
import { prettyLines } from "../diagnostic/render-pretty.js";
import { renderSarif } from "../diagnostic/render-sarif.js";
import { joinWords } from "../text/list.js";
import type { Format } from "./choices.js";
import { counted } from "./counted.js";
import type { Stream } from "./terminal.js";

/** As many are shown to people who did not ask for all. */
const MOST_SHOWN = 50;

/** How much is shown to people; machines get all that is listed. */
export type Extent = "first" | "all";

/** Prints diagnostics. */
export async function report(
  stream: Stream,
  diagnostics: readonly Diagnostic[],
  { format, extent }: { readonly format: Format; readonly extent: Extent },
): Promise<void> {
  switch (format) {
    case "pretty":
      return stream.print(...prettyLines(diagnostics, extent === "all" ? undefined : MOST_SHOWN));
    case "json":
      return stream.send(renderJson(diagnostics));
    case "sarif": {
      const { pages } = await import("../derived/pages.js");
      return stream.send(renderSarif(diagnostics, { version: VERSION, pages }));
    }
    case "github":
      return stream.send(renderGithub(diagnostics));
    default:
      return format satisfies never;
  }
}

/** How many there are of each severity, listed or not, in words; `undefined` when there are none. */
export function tally(diagnostics: readonly Diagnostic[]): string | undefined {
  const parts = [
    [countOf(diagnostics, "error"), "error"],
    [countOf(diagnostics, "warning"), "warning"],
    [countOf(diagnostics, "info"), "info"],
  ] as const;
  const words = parts.filter(([number]) => number > 0).map(([number, noun]) => counted(number, noun));
  return words.length === 0 ? undefined : joinWords(words, "and");
}

/** How many there are of a severity, listed or not. */
export function countOf(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics
    .flatMap((diagnostic) => diagnostic.further ?? [{ ...diagnostic, count: 1 }])
    .reduce((sum, one) => (one.severity === severity ? sum + one.count : sum), 0);
}
