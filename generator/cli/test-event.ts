import { type Offer, offersOf } from "../captured/offer.js";
import { fbqText } from "../live/fbq-text.js";
import { toRequest } from "../runtime/server/request.js";
import type { Finding } from "../runtime/server/sender/outcome.js";
import { startSender } from "../runtime/server/sender/sender.js";
import { ContractViolation } from "../runtime/shared/contract-violation.js";
import { createEventId } from "../runtime/shared/event-id.js";
import { linesOf } from "../text/lines-of.js";
import { quote } from "../text/quote.js";
import { CallFault } from "./call-fault.js";
import { chooseOffer } from "./choose-offer.js";
import { callsOf, eventOf, type Occurrence } from "./example.js";
import type { ExitCode } from "./exit-code.js";
import type { ProjectCall } from "./find-contracts.js";
import { soundContracts } from "./sound-contracts.js";
import type { Terminal } from "./terminal.js";

/** The arguments of `test-event`. */
export interface TestEventCall extends ProjectCall {
  readonly event: string;
  readonly source: string | undefined;
  readonly testEventCode: string;
  readonly url: string | undefined;
  readonly now: Date;
  /** What the environment holds: the token, and the ids of pixels that are variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const WARNING = "Meta does not drop test events: they count in measurement and delivery like any other.";

/** Sends an example to the view of test events in Events Manager, with the generated sender, and says what Meta answers. */
export async function runTestEvent(call: TestEventCall, terminal: Terminal): Promise<ExitCode> {
  const contracts = await soundContracts(call, terminal);
  if (contracts === undefined) return 1;
  const { environment, now } = call;
  const token = environment["META_ACCESS_TOKEN"];
  if (token === undefined || token === "")
    throw new CallFault("META_ACCESS_TOKEN is not set: it holds the token that Events Manager makes");
  const offer = chooseOffer(contracts, { ...call, as: "payload" }, terminal.log);
  const occurrence: Occurrence = { now, newId: createEventId() };
  const event = eventOf(offer, occurrence);
  const { url, testEventCode } = call;
  terminal.log.print(WARNING);
  let isDelivered = true;
  for (const pixel of pixelsOf(offer, environment)) {
    const { delivered, returned } = await answered(() =>
      startSender(toRequest, {
        pixel,
        token,
        url,
        test_event_code: testEventCode,
        tries: 2,
        onReport: ({ finding, kind }) => {
          if (kind === "delivered")
            terminal.out.print(
              `Meta received ${quote(event.event_name)} for pixel ${pixel} under the id ${quote(event.event_id)}${traceOf(finding)}`,
            );
        },
      }).send([event]),
    );
    isDelivered &&= delivered.length === 1;
    for (const { kind, finding } of returned)
      terminal.out.print(`not delivered (${kind}): ${finding.text}${codesOf(finding)}`);
  }
  if (isDelivered) terminal.out.print(...pageLines(contracts, offer, occurrence));
  return isDelivered ? 0 : 1;
}

function pixelsOf({ sender, contract }: Offer, environment: TestEventCall["environment"]): readonly string[] {
  return sender.pixels.map(({ id }) => {
    const digits = id.kind === "digits" ? id.text : (contract.variables[id.text] ?? environment[id.text]);
    if (digits !== undefined) return digits;
    throw new CallFault(`${id.text} is not set: it holds the pixel's id, in the environment or the settings`);
  });
}

async function answered<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof ContractViolation)) throw error;
    throw new CallFault(
      "it cannot be sent:",
      ...error.violations.map(({ path, text }) => `  \`${path}\` ${text}`),
    );
  }
}

/** The Pixel's call of the same occurrence, where a page sends the event too. */
function pageLines(
  contracts: Parameters<typeof offersOf>[0],
  offer: Offer,
  occurrence: Occurrence,
): readonly string[] {
  const page = offersOf(contracts, offer.event.name).find(
    ({ sender, contract }) => sender.side === "browser" && contract === offer.contract,
  );
  if (page === undefined) return [];
  const calls = callsOf(page, occurrence).flatMap((one) => linesOf(fbqText(one)));
  return ["To see Meta keep one of two, call the Pixel with the same id on a page that has it:", ...calls];
}

function traceOf({ fbtrace_id }: Finding): string {
  return fbtrace_id === undefined ? "" : ` (fbtrace_id ${fbtrace_id})`;
}

function codesOf({ status, code, subcode, fbtrace_id }: Finding): string {
  const facts = Object.entries({ status, code, subcode, fbtrace_id }).filter(
    ([, fact]) => fact !== undefined,
  );
  return facts.length === 0 ? "" : ` (${facts.map(([name, fact]) => `${name} ${fact}`).join(", ")})`;
}
