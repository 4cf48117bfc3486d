import type { Offer } from "../captured/offer.js";
import { machineJson } from "../diagnostic/machine-text.js";
import type { PixelModel } from "../model/model.js";
import { type MetaRequest, toRequest } from "../runtime/server/request.js";
import type { ServerEvent } from "../runtime/server/server-event.js";
import { ContractViolation } from "../runtime/shared/contract-violation.js";
import { linesOf } from "../text/lines-of.js";
import { CallFault } from "./call-fault.js";

/** When a sample is sent, and whether to the view of test events only. */
export interface Sending {
  readonly testEventCode: string | undefined;
  readonly now: Date;
}

/** Stands for a pixel whose id only the shell's environment knows. */
const OPEN = "0";

/** The request that the generated `toRequest` makes of an event. */
export function requestOf(event: ServerEvent, pixel: string, { now, testEventCode }: Sending): MetaRequest {
  try {
    const { requests, refused } = toRequest([event], { pixel, now, test_event_code: testEventCode });
    const [request] = requests;
    if (request !== undefined) return request;
    throw refusal(refused.flatMap(({ violations }) => violations));
  } catch (error) {
    if (error instanceof ContractViolation) throw refusal(error.violations);
    throw error;
  }
}

function refusal(violations: ContractViolation["violations"]): CallFault {
  return new CallFault(
    "the generated code makes no request of it:",
    ...violations.map(({ path, text }) => `  \`${path}\` ${text}`),
  );
}

/** A command for a shell that sends an event to a pixel; the token comes from the environment. */
export function curlLines(
  event: ServerEvent,
  { contract, pixel }: { readonly contract: Offer["contract"]; readonly pixel: PixelModel },
  sending: Sending,
): readonly string[] {
  const { id } = pixel;
  const digits = id.kind === "digits" ? id.text : contract.variables[id.text];
  const { url, method, body } = requestOf(event, digits ?? OPEN, sending);
  const address = digits === undefined ? url.replace(`/${OPEN}/`, () => `/$${id.text}/`) : url;
  return [
    `curl --request ${method} "${address}" \\`,
    `  --header "content-type: application/json" \\`,
    `  --header "authorization: Bearer $META_ACCESS_TOKEN" \\`,
    ...linesOf(`  --data '${quotable(machineJson(body))}'`),
  ];
}

/** JSON that an apostrophe does not end. */
function quotable(json: string): string {
  return json.trimEnd().replaceAll("'", "\\u0027");
}
