import { createHash } from "node:crypto";
import { identifiers } from "../../generator/derived/identifiers.js";
import { sha256 } from "../../generator/runtime/server/hash.js";
import { readIdentifier } from "../../generator/runtime/server/read-identifier.js";
import type { Identifier } from "../../generator/runtime/shared/identifier.js";
import type { Violation } from "../../generator/runtime/shared/violation.js";

/** The year after the one in which the vectors were recorded, as Meta's parameter builder would have it. */
export const LATEST_YEAR = 2027;

/** The identifier of a key. */
export function identifierOf(key: string): Identifier {
  const identifier = identifiers[key];
  if (identifier === undefined) throw new Error(`no identifier ${key}`);
  return identifier;
}

/** The SHA-256 of a text, worked out apart from the runtime. */
export function hex(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** What a key sends for a value, and what it reports. */
export function readKey(key: string, value: unknown, latestYear = LATEST_YEAR) {
  const violations: Violation[] = [];
  const sent = readIdentifier(
    identifierOf(key),
    value,
    `user_data.${key}`,
    { latestYear, hash: sha256 },
    (violation) => {
      violations.push(violation);
    },
  );
  return { sent, violations };
}
