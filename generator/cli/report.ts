import { VERSION } from "../derived/version.js";
import type { Diagnostic, Severity } from "../diagnostic/diagnostic.js";
import { renderGithub } from "../diagnostic/render-github.js";
import { renderJson } from "../diagnostic/render-json.js";
import { renderPretty } from "../diagnostic/render-pretty.js";
import { renderSarif } from "../diagnostic/render-sarif.js";
import { joinWords } from "../text/list.js";
import type { Format } from "./choices.js";
import { counted } from "./counted.js";
import type { Stream } from "./terminal.js";

/** Prints diagnostics. */
export async function report(
  stream: Stream,
  diagnostics: readonly Diagnostic[],
  format: Format,
): Promise<void> {
  const text = await render(stream, diagnostics, format);
  if (text !== "") stream.write(text);
}

async function render(stream: Stream, diagnostics: readonly Diagnostic[], format: Format): Promise<string> {
  switch (format) {
    case "pretty":
      return renderPretty(diagnostics, stream.palette);
    case "json":
      return renderJson(diagnostics);
    case "sarif": {
      const { pages } = await import("../derived/pages.js");
      return renderSarif(diagnostics, { version: VERSION, pages });
    }
    case "github":
      return renderGithub(diagnostics);
    default:
      return format satisfies never;
  }
}

/** How many there are of each severity, in words; `undefined` when there are none. */
export function tally(diagnostics: readonly Diagnostic[]): string | undefined {
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  const parts = [
    [count("error"), "error"],
    [count("warning"), "warning"],
    [count("info"), "info"],
  ] as const;
  const words = parts.filter(([number]) => number > 0).map(([number, noun]) => counted(number, noun));
  return words.length === 0 ? undefined : joinWords(words, "and");
}
