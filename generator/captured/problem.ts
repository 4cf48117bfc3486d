import type { Severity } from "../diagnostic/diagnostic.js";
import type { Violation } from "../runtime/shared/violation.js";

/** What is wrong with an event that was caught. It never contains a value, which may be personal. */
export interface Problem extends Violation {
  readonly severity: Severity;
}

/** What Meta or the contract refuses, or what makes it count wrongly. */
export function error(path: string, rule: string, text: string): Problem {
  return { severity: "error", path, rule, text };
}

/** What is probably wrong. */
export function warning(path: string, rule: string, text: string): Problem {
  return { severity: "warning", path, rule, text };
}

/** What is good to know. */
export function info(path: string, rule: string, text: string): Problem {
  return { severity: "info", path, rule, text };
}
