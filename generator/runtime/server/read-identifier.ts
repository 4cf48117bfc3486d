import type { Identifier } from "../shared/identifier.js";
import { asHash } from "../shared/normalise/as-hash.js";
import { NOTHING } from "../shared/normalise/nothing.js";
import { isText } from "../shared/reader.js";
import type { Violation } from "../shared/violation.js";
import { words } from "../shared/words.js";

/** Makes a hash of a text in Meta's form. */
export type Hash = (form: string) => string;

/** What the reading of identifiers depends on beside the contract. */
export interface Reading {
  /** The greatest year that a birth date may have. */
  readonly latestYear: number;
  readonly hash: Hash;
}

/**
 * Reads one key of `user_data`. `undefined` and `null` are absent, also within a list. What is unusable is left out
 * and reported, the first one of a list; hashes that occur twice are sent once, in the order given. The result is
 * `undefined` if nothing is left.
 */
export function readIdentifier(
  identifier: Identifier,
  value: unknown,
  path: string,
  reading: Reading,
  report: (violation: Violation) => void,
): string | readonly string[] | undefined {
  if (!Array.isArray(value)) {
    const sent = readText(identifier, value, path, reading, report);
    return sent === undefined || !identifier.isHashed ? sent : [sent];
  }
  if (!identifier.isHashed) {
    report({ path, rule: "type", text: "must be text, not a list" });
    return undefined;
  }
  const sent = new Set<string>();
  let isReported = false;
  const reportOnce = (violation: Violation): void => {
    if (!isReported) report(violation);
    isReported = true;
  };
  for (const [index, element] of value.entries()) {
    const hash = readText(identifier, element, `${path}[${index}]`, reading, reportOnce);
    if (hash !== undefined) sent.add(hash);
  }
  return sent.size === 0 ? undefined : [...sent];
}

function readText(
  identifier: Identifier,
  value: unknown,
  path: string,
  reading: Reading,
  report: (violation: Violation) => void,
): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isText(value)) {
    const text = typeof value === "string" ? words("type", ["string", value]) : "must be text";
    report({ path, rule: "type", text });
    return undefined;
  }
  if (NOTHING.test(identifier.isHashed ? (asHash(value) ?? value) : value)) {
    report({
      path,
      rule: "nobody",
      text: "stands for nobody: everybody of whom nothing is known would be one person",
    });
    return undefined;
  }
  const sent = sentForm(identifier, value, reading);
  if (sent === undefined) report({ path, rule: identifier.rule, text: identifier.complaint });
  return sent;
}

/** The text as Meta gets it, or `undefined`; a text that is already a hash is passed through if a hash is wanted. */
function sentForm(
  identifier: Identifier,
  text: string,
  { latestYear, hash: hashOf }: Reading,
): string | undefined {
  const hash = identifier.isHashed ? asHash(text) : undefined;
  if (hash !== undefined) return hash;
  const form = identifier.normalise(text, latestYear);
  return form === undefined || !identifier.isHashed ? form : hashOf(form);
}
