import type { Violation } from "../shared/violation.js";
import type { Observation } from "./observation.js";
import { observe } from "./observe.js";
import type { PixelSource } from "./pixel-source.js";

/** The validators of the parameters and keys of each event, by the event's name. */
export type ParameterValidators = Readonly<Record<string, (fields: unknown) => readonly Violation[]>>;

/** The part of the console that is used; typed here, so that pages and servers without DOM types compile. */
interface Console {
  info(text: string): void;
  warn(text: string): void;
}

/** Logs to the console what happens to each event of a source, and where it breaks the contract. */
export function explain(source: PixelSource, validators: ParameterValidators, contractFile: string): void {
  const { console } = globalThis as { readonly console?: Console };
  if (console === undefined) return;
  observe(source, (observation) => {
    const violations = violationsOf(observation, validators);
    const headline = `[${source.contract}] ${observation.event} (Meta ${observation.name}): ${observation.outcome}`;
    if (violations.length === 0) console.info(headline);
    else console.warn([`${headline}, but it breaks ${contractFile}:`, ...violations.map(line)].join("\n"));
  });
}

function violationsOf(observation: Observation, validators: ParameterValidators): readonly Violation[] {
  const { event, violations, parameters, keys } = observation;
  const validator = Object.hasOwn(validators, event) ? validators[event] : undefined;
  if (violations.length > 0 || validator === undefined || parameters === undefined) return violations;
  return validator({ ...parameters, ...keys });
}

function line({ path, rule, text }: Violation): string {
  return `  ${path} ${text} (${rule})`;
}
