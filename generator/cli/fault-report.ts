import { createHash } from "node:crypto";
import { VERSION } from "../derived/version.js";
import { InvariantError } from "../text/invariant.js";

/** The report of a bug of ours. An error's own text may contain parts of the contract, so only our text is printed. */
export function faultReport(error: unknown): readonly [string, ...string[]] {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const name = error instanceof Error ? error.name : typeof error;
  const fact = error instanceof InvariantError ? `: it relied on "${error.message}"` : "";
  const report: readonly [string, ...string[]] = [
    `this is a bug in event-contract, not a mistake of yours (${name}${fact})`,
    "",
    `Please report it to the maintainers with the fingerprint ${fingerprint(name, stack)}, the version ${VERSION},`,
    "the command you called and, if you may share it, the contract. EVENT_CONTRACT_DEBUG=1 prints where it",
    "happened.",
  ];
  return (process.env["EVENT_CONTRACT_DEBUG"] ?? "") === "" ? report : [...report, "", ...stack.split("\n")];
}

/** The same for the same bug on every machine: made of file names and positions, not of folders. */
function fingerprint(name: string, stack: string): string {
  const frames = [...stack.matchAll(/([^/\\\s(]+:\d+:\d+)\)?$/gm)].slice(0, 5).map((match) => match[1]);
  const fault = [VERSION, name, ...frames].join("\n");
  return createHash("sha256").update(fault).digest("hex").slice(0, 8);
}
