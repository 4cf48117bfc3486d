import { MACHINES } from "./facts.js";

let machine: RegExp | undefined;

/** Why an agent is probably that of a machine, such as the sender of a webhook, and not the visitor's. */
export function doubtAgent(text: string): string | undefined {
  machine ??= new RegExp(`(?:^|[^a-z])(?:${MACHINES})(?![a-z])`);
  return machine.test(text.toLowerCase())
    ? "is the agent of a machine; the visitor's own comes with the request of their browser"
    : undefined;
}
