import { type Contract, type Offer, offersOf } from "../captured/offer.js";
import { didYouMean } from "../text/did-you-mean.js";
import { listAll, listAny } from "../text/list.js";
import { quote } from "../text/quote.js";
import { suggest } from "../text/suggest.js";
import { CallFault } from "./call-fault.js";
import type { Stream } from "./terminal.js";
import { refuseUnknown } from "./validate.js";

/** Which event is to be shown, as what, and from which of its sources. */
export interface ExampleChoice {
  readonly event: string;
  readonly as: "payload" | "curl" | "fbq";
  readonly source: string | undefined;
}

const SENDERS = { browser: "no page with generated code", server: "no server with generated code" } as const;

/** The event as the source that the call means sends it; of several, the first. */
export function chooseOffer(contracts: readonly Contract[], choice: ExampleChoice, log: Stream): Offer {
  refuseUnknown(contracts, choice.event);
  const side = choice.as === "fbq" ? "browser" : "server";
  const offers = offersOf(contracts, choice.event);
  const owners = [...new Set(offers.map(({ contract }) => contract.model.name))];
  if (owners.length > 1) {
    throw new CallFault(
      `${quote(choice.event)} is an event of ${listAll(owners)}: name one's file with \`--contract\``,
    );
  }
  const sent = offers.filter(({ sender }) => sender.side === side);
  const sources = sent.map(({ sender }) => sender.source.name);
  if (sent.length === 0) {
    const others = offers.some(({ sender }) => sender.side !== side && sender.side !== "none");
    const hint = others
      ? `; \`--as ${side === "browser" ? "payload" : "fbq"}\` shows what another source sends`
      : "";
    throw new CallFault(`${SENDERS[side]} sends ${quote(choice.event)} to Meta${hint}`);
  }
  const [first] =
    choice.source === undefined ? sent : sent.filter(({ sender }) => sender.source.name === choice.source);
  if (first === undefined) {
    const near = didYouMean(suggest(choice.source ?? "", sources));
    throw new CallFault(
      `${quote(choice.source ?? "")} does not send ${quote(choice.event)} in this way; ${near ?? `there is ${listAny(sources)}`}`,
    );
  }
  if (choice.source === undefined && sources.length > 1) {
    log.print(
      `as ${quote(sources[0] ?? "")} sends it; \`--source\` names another: ${listAny(sources.slice(1))}`,
    );
  }
  return first;
}
