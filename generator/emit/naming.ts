import type { EventModel, SourceModel } from "../model/model.js";
import { camelCase, constantCase, kebabCase, pascalCase } from "../text/casing.js";

/** The names an event has in what is generated, the same in every target. */
export interface EventNames {
  /** `checkout-paid`, of its files. */
  readonly file: string;
  /** `CHECKOUT_PAID`, of Meta's name. */
  readonly constant: string;
  /** `CheckoutPaid`, the stem of types and functions: `trackCheckoutPaid`, `CheckoutPaidParameters`. */
  readonly type: string;
  /** `checkoutPaid`, the stem of values: `checkoutPaidId`. */
  readonly value: string;
  /** The module of what both sides share, without an ending. */
  readonly sharedModule: string;
}

// Every target asks for the names of every event several times.
const known = new WeakMap<EventModel, EventNames>();

/** Names an event; that two events never get the same names is a rule's affair. */
export function eventNames(event: EventModel): EventNames {
  let names = known.get(event);
  if (names === undefined) {
    names = namesOf(event);
    known.set(event, names);
  }
  return names;
}

function namesOf(event: EventModel): EventNames {
  const file = kebabCase(event.name);
  return {
    file,
    constant: constantCase(event.name),
    type: pascalCase(event.name),
    value: camelCase(event.name),
    sharedModule: `shared/${file}`,
  };
}

/** The folder of a source within a target's. */
export function sourceFolder(source: SourceModel): string {
  return kebabCase(source.name);
}
