import { MACHINES } from "./doubts/facts.js";

let machine: RegExp | undefined;

function isMachine(agent: string): boolean {
  machine ??= new RegExp(`(?:^|[^a-z])(?:${MACHINES})(?![a-z])`);
  return machine.test(agent.toLowerCase());
}

/** Every browser's agent begins so, also that of an app's own browser. */
const BROWSER = /^\s*Mozilla\//;

/** Why an agent cannot be a visitor's: it is that of what sent a webhook, or of a server's own client. */
export function unfitAgent(
  agent: string | readonly string[] | undefined,
): { readonly rule: string; readonly text: string } | undefined {
  if (typeof agent !== "string" || BROWSER.test(agent) || !isMachine(agent)) return undefined;
  const text =
    "is the agent of the machine that sent it; the visitor's own comes with their browser's request";
  return { rule: "machine-agent", text };
}

/** Why an agent in a browser's form is probably that of a crawler or a test; a shop's app may also be named in it. */
export function doubtAgent(agent: string): string | undefined {
  return isMachine(agent) ? "names a machine in a browser's agent, as crawlers do" : undefined;
}
