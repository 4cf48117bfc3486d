import { createHash } from "node:crypto";
import { VERSION } from "../derived/version.js";
import { InvariantError } from "../text/invariant.js";

/** What is said of a fault of ours. An error's own text may hold what a contract holds, so only ours is printed. */
export function faultReport(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const name = error instanceof Error ? error.name : typeof error;
  const fact = error instanceof InvariantError ? `: it relied on "${error.message}"` : "";
  const lines = [
    `this is our fault, not yours (${name}${fact})`,
    "",
    `Please report it to the maintainers with the fingerprint ${fingerprint(name, stack)}, the version ${VERSION},`,
    "the command you called and, if you may share it, the contract. EVENT_CONTRACT_DEBUG=1 prints where it",
    "happened.",
  ];
  if ((process.env["EVENT_CONTRACT_DEBUG"] ?? "") !== "") lines.push("", stack);
  return lines.join("\n");
}

/** The same for the same fault on every machine: made of file names and places, not of folders. */
function fingerprint(name: string, stack: string): string {
  const places = [...stack.matchAll(/([^/\\\s(]+:\d+:\d+)\)?$/gm)].slice(0, 5).map((match) => match[1]);
  const fault = [VERSION, name, ...places].join("\n");
  return createHash("sha256").update(fault).digest("hex").slice(0, 8);
}
