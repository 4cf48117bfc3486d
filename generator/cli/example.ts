import type { Offer } from "../captured/offer.js";
import { machineJson } from "../diagnostic/machine-text.js";
import { exampleCalls } from "../live/example-calls.js";
import { examplePayload } from "../live/example-payload.js";
import type { ExampleValues } from "../live/example-values.js";
import { fbqText } from "../live/fbq-text.js";
import { freshExample } from "../live/fresh-example.js";
import { madeUpExample } from "../live/made-up-example.js";
import type { ServerEvent } from "../runtime/server/server-event.js";
import { createEventId } from "../runtime/shared/event-id.js";
import { linesOf } from "../text/lines-of.js";
import { quote } from "../text/quote.js";
import { CallFault } from "./call-fault.js";
import { chooseOffer, type ExampleChoice } from "./choose-offer.js";
import { curlLines, requestOf } from "./curl-lines.js";
import type { ExitCode } from "./exit-code.js";
import type { ProjectCall } from "./find-contracts.js";
import { soundContracts } from "./sound-contracts.js";
import type { Terminal } from "./terminal.js";

/** The arguments of `example`. */
export interface ExampleCall extends ProjectCall, ExampleChoice {
  readonly testEventCode: string | undefined;
  readonly now: Date;
}

/** What makes an example an occurrence: two sides that report the same one share its id. */
export interface Occurrence {
  readonly now: Date;
  readonly newId?: string;
}

/** The body of a request is the same for each pixel. */
const ANY_PIXEL = "0";

/** Prints an example of an event as the generated code would send it now. */
export async function runExample(call: ExampleCall, terminal: Terminal): Promise<ExitCode> {
  const contracts = await soundContracts(call, terminal);
  if (contracts === undefined) return 1;
  const offer = chooseOffer(contracts, call, terminal.log);
  switch (call.as) {
    case "fbq":
      terminal.out.print(...callsOf(offer, call).flatMap((one) => linesOf(fbqText(one))));
      return 0;
    case "payload":
      terminal.out.send(machineJson(requestOf(eventOf(offer, call), ANY_PIXEL, call).body));
      return 0;
    case "curl": {
      const event = eventOf(offer, call);
      const { contract, sender } = offer;
      const commands = sender.pixels.map((pixel) => curlLines(event, { contract, pixel }, call));
      terminal.out.print(...commands.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines])));
      return 0;
    }
    default:
      return call.as satisfies never;
  }
}

/** The first example that the source can send, as an occurrence of its own. */
export function eventOf(offer: Offer, { now, newId = createEventId() }: Occurrence): ServerEvent {
  const { event, sender } = offer;
  for (const example of freshOnes(offer, now, newId)) {
    const built = examplePayload(event, sender, example);
    if (built?.ok === true) return built.event;
  }
  throw noExample(event);
}

/** The calls of a page for its first example. */
export function callsOf(
  offer: Offer,
  { now, newId = createEventId() }: Occurrence,
): readonly (readonly unknown[])[] {
  const { event, sender, contract } = offer;
  for (const example of freshOnes(offer, now, newId)) {
    const made = exampleCalls(event, sender, example);
    if (made.kind === "calls") {
      return made.calls.map(([method, pixel, ...rest]) => [
        method,
        contract.variables[String(pixel)] ?? pixel,
        ...rest,
      ]);
    }
  }
  throw noExample(event);
}

/** The contract's examples, else one that is made up, as occurrences of now. */
function freshOnes({ event, sender }: Offer, now: Date, newId: string): readonly ExampleValues[] {
  const stated: readonly ExampleValues[] = event.examples;
  const examples = stated.length > 0 ? stated : [madeUpExample(event, sender)];
  return examples.flatMap((example) =>
    example === undefined ? [] : [freshExample(event, example, { now, newId })],
  );
}

function noExample({ name }: Offer["event"]): CallFault {
  return new CallFault(
    `${quote(name)} has no example that this source sends, and none can be made up: write one under its \`examples\``,
  );
}
