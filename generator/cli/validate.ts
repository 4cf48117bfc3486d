import type { Capture } from "../captured/capture.js";
import { judge } from "../captured/judge.js";
import { type Contract, eventsOf } from "../captured/offer.js";
import { readCaptured } from "../captured/read-captured.js";
import type { Verdict } from "../captured/verdict.js";
import { machineJson } from "../diagnostic/machine-text.js";
import { didYouMean } from "../text/did-you-mean.js";
import { quote } from "../text/quote.js";
import { suggest } from "../text/suggest.js";
import { CallFault } from "./call-fault.js";
import { counted } from "./counted.js";
import type { ExitCode } from "./exit-code.js";
import type { ProjectCall } from "./find-contracts.js";
import { readInput } from "./read-input.js";
import { soundContracts } from "./sound-contracts.js";
import type { Terminal } from "./terminal.js";
import { verdictLines, verdictTally } from "./verdict-lines.js";

/** The arguments of `validate`. */
export interface ValidateCall extends ProjectCall {
  /** A file, or `-` for what is piped in. */
  readonly input: string;
  readonly event: string | undefined;
  readonly format: "pretty" | "json";
  readonly now: Date;
}

/** Says of events that were caught on their way which of the contract they are, and what is wrong with them. */
export async function runValidate(call: ValidateCall, terminal: Terminal): Promise<ExitCode> {
  const contracts = await soundContracts(call, terminal);
  if (contracts === undefined) return 1;
  refuseUnknown(contracts, call.event);
  const captures = await capturesIn(call.input);
  const verdicts = judge(captures, { contracts, event: call.event, now: call.now });
  if (call.format === "json") terminal.out.send(machineJson(verdicts));
  else terminal.out.print(...verdictLines(verdicts));
  terminal.log.print(`${verdictTally(verdicts)} in ${counted(verdicts.length, "event")}`);
  return verdicts.some(isWrong) ? 1 : 0;
}

async function capturesIn(input: string): Promise<readonly Capture[]> {
  const reading = await readCaptured(await readInput(input));
  if (reading.kind === "captured") return reading.captures;
  const which = input === "-" ? "from the pipe" : quote(input);
  throw new CallFault(`the input ${which} cannot be validated: ${reading.why}`);
}

/** An event that is named has to be one of a contract's. */
export function refuseUnknown(contracts: readonly Contract[], event: string | undefined): void {
  if (event === undefined || contracts.some((contract) => eventsOf(contract, event).length > 0)) return;
  const names = contracts.flatMap(({ model }) => model.events.map(({ name }) => name));
  const near = didYouMean(suggest(event, names));
  throw new CallFault(`no contract has an event ${quote(event)}${near === undefined ? "" : `; ${near}`}`);
}

function isWrong({ problems }: Verdict): boolean {
  return problems.some(({ severity }) => severity === "error");
}
