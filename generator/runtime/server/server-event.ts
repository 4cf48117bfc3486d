import type { ActionSource } from "./action-source.js";
import type { ServerFields } from "./server-fields.js";

/**
 * The customer information of one event as Meta gets it: lists of hashes, and plain texts for what is never
 * hashed.
 */
export type UserData = Readonly<Record<string, string | readonly string[]>>;

declare const goesTo: unique symbol;

/**
 * One element of `data`: an event as the Conversions API takes it (Server Event Parameters, 2026-02-12). `Pixel` names
 * the pixels of the contract that it may go to, where the contract has several.
 */
export interface ServerEvent<Pixel extends string = string> extends ServerFields {
  /** For the compiler alone: the event itself holds nothing of it. */
  readonly [goesTo]?: { readonly [name in Pixel]: true };
  readonly event_name: string;
  /** Seconds since 1970, when it happened. */
  readonly event_time: number;
  /** The same id as the browser's event of this occurrence. */
  readonly event_id: string;
  readonly action_source: ActionSource;
  readonly user_data: UserData;
  readonly custom_data?: Readonly<Record<string, unknown>>;
}

/** The pixels that each of these events may go to. */
export type PixelsOf<Event extends ServerEvent> = string & keyof NonNullable<Event[typeof goesTo]>;
