import type { Violation } from "./violation.js";

/** Thrown if something required breaks the contract; `violations` lists everything. */
export class ContractViolation extends Error {
  override readonly name = "ContractViolation";
  readonly violations: readonly Violation[];

  constructor(violations: readonly Violation[]) {
    super(violations.map(sentence).join("\n"));
    this.violations = violations;
  }
}

function sentence({ path, text }: Violation): string {
  return path === "" ? text : `${path} ${text}`;
}
