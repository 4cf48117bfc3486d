import type { ContractSection } from "../contract/ast.js";
import type { Finding, UnknownName } from "./finding.js";
import type { Scope } from "./scope.js";

/**
 * Whether a name is unknown only because its definition, or the map around it, was refused, which has been reported.
 */
export function isRefused(scope: Pick<Scope, "origin" | "writtenEvents">, finding: Finding): boolean {
  return (
    finding.kind === "unknown-name" && (refersToRefused(scope, finding) || refersIntoRefused(scope, finding))
  );
}

/** The section of a contract that defines a name. */
const SECTION_OF: Partial<Record<UnknownName["of"], ContractSection>> = {
  source: "sources",
  pixel: "pixels",
  consent: "consent",
  profile: "userData",
  event: "events",
  parameter: "parameters",
};

function refersToRefused({ origin }: Pick<Scope, "origin">, { of, name }: UnknownName): boolean {
  const section = SECTION_OF[of];
  if (section === undefined) return false;
  return origin.refusedSections.has(section) || origin.refused.get(section)?.has(name.value) === true;
}

/** What an event's names are looked up in. */
const FIELDS_OF: Partial<Record<UnknownName["of"], readonly string[]>> = {
  parameter: ["parameters"],
  "contents-member": ["parameters"],
  "template-field": ["keys", "parameters"],
  "mapped-name": ["keys", "parameters"],
};

function refersIntoRefused(
  { writtenEvents }: Pick<Scope, "writtenEvents">,
  { of, within }: UnknownName,
): boolean {
  const refused = writtenEvents.get(within)?.refused;
  return refused !== undefined && (FIELDS_OF[of] ?? []).some((section) => refused.has(section));
}
