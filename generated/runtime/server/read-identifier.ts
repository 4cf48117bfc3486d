import type { Violation } from "../shared/violation.js";
import type { Identifier } from "./identifier.js";

/**
 * Reads one key of `user_data`. `undefined` and `null` are absent, also within a list. What is unusable is left out and
 * reported, element by element; hashes that occur twice go out once, in the order given. Nothing left is `undefined`.
 */
export function readIdentifier(
  identifier: Identifier,
  value: unknown,
  path: string,
  latestYear: number,
  report: (violation: Violation) => void,
): string | readonly string[] | undefined {
  if (!Array.isArray(value)) {
    const sent = readText(identifier, value, path, latestYear, report);
    return sent === undefined || identifier.shape === "single" ? sent : [sent];
  }
  if (identifier.shape === "single") {
    report({ path, rule: "type", text: "must be text, not a list" });
    return undefined;
  }
  const sent = new Set<string>();
  for (const [index, element] of value.entries()) {
    const hash = readText(identifier, element, `${path}[${index}]`, latestYear, report);
    if (hash !== undefined) sent.add(hash);
  }
  return sent.size === 0 ? undefined : [...sent];
}

function readText(
  identifier: Identifier,
  value: unknown,
  path: string,
  latestYear: number,
  report: (violation: Violation) => void,
): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") {
    report({ path, rule: "type", text: "must be text" });
    return undefined;
  }
  const sent = identifier.read(value, latestYear);
  if (sent === undefined) report({ path, rule: identifier.rule, text: identifier.complaint });
  return sent;
}
