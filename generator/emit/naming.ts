import type { EventModel, SourceModel } from "../model/model.js";
import { camelCase, constantCase, kebabCase, pascalCase } from "../text/casing.js";
import { onceFor } from "../value/once-for.js";
import type { Sending } from "./senders.js";

/** The names of an event in the generated code, the same in every target. */
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

/** Names an event; a rule ensures that no two events get the same names. */
export const eventNames = onceFor(({ name }: Pick<EventModel, "name">): EventNames => {
  const file = kebabCase(name);
  return {
    file,
    constant: constantCase(name),
    type: pascalCase(name),
    value: camelCase(name),
    sharedModule: `shared/${file}`,
  };
});

/** The folder of a source within a target's. */
export const sourceFolder = onceFor((source: SourceModel): string => kebabCase(source.name));

/** The module of an event as the builder of a source reads it, without an ending. */
export function specModule({ event, sender }: Sending): string {
  return `server/${sourceFolder(sender.source)}/declarations/${eventNames(event).file}`;
}
