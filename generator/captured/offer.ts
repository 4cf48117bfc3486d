import { metaName } from "../emit/event-words.js";
import type { Sending } from "../emit/senders.js";
import type { EventModel, Model } from "../model/model.js";

/** A contract to look for events in, with the values of its variables. */
export interface Contract {
  readonly model: Model;
  readonly variables: Readonly<Record<string, string>>;
}

/** What an event that was caught may be: one of a contract's, as one of its senders sends it. */
export interface Offer extends Sending {
  readonly contract: Contract;
}

/** Everything that the contracts let some source send to Meta; of one event alone where its name is given. */
export function offersOf(contracts: readonly Contract[], event?: string): readonly Offer[] {
  return contracts.flatMap((contract) =>
    eventsOf(contract, event).flatMap((one) =>
      one.senders.map((sender): Offer => ({ contract, event: one, sender })),
    ),
  );
}

/** The events of a contract; one alone where its name is given. */
export function eventsOf({ model }: Contract, event?: string): readonly EventModel[] {
  return event === undefined ? model.events : model.events.filter(({ name }) => name === event);
}

/** Whether an offer goes to Meta under a name. */
export function isCalled({ event }: Offer, name: unknown): boolean {
  return event.meta.kind !== "none" && metaName(event) === name;
}

/** The ids of the pixels that an offer goes to; undefined where one of them is only known to the generated code. */
export function pixelIds({ contract, sender }: Offer): readonly string[] | undefined {
  const ids = sender.pixels.map(({ id }) => (id.kind === "digits" ? id.text : contract.variables[id.text]));
  return ids.every((id) => id !== undefined) ? ids : undefined;
}
