import type { IdForm } from "../shared/event-id.js";
import type { Reader } from "../shared/reader.js";

/** One event as its generated module declares it. */
export interface PixelEvent {
  /** What the contract calls it. */
  readonly event: string;
  /** What Meta calls it. */
  readonly name: string;
  /** The name is none of Meta's standard events. */
  readonly custom?: true;
  /** It is a page view, of which an address has one. */
  readonly automatic?: true;
  /** The consent basis that it waits for; without one it never waits. */
  readonly consent?: string;
  /** The pixels it is for, by name; without a list it is for all. */
  readonly pixels?: readonly string[];
  /** The form of its ids; without one the id is handed in. */
  readonly id?: IdForm;
  /** The page makes its ids: said in snippets, where no function of its own does. */
  readonly generated?: true;
  /** What identifies one occurrence; it never reaches `fbq`. */
  readonly keys?: Reader<object>;
  readonly parameters?: Reader<object>;
}

/** What the caller says of one occurrence; nothing in it is trusted. */
export interface Occurrence {
  readonly parameters?: unknown;
  readonly keys?: unknown;
  /** The id that another sender made, where the event has such. */
  readonly event_id?: unknown;
  /** Fewer pixels than the event is for, by name. */
  readonly pixels?: unknown;
}

/** One occurrence as it is handed to `fbq`, fixed at the moment of the call. */
export interface PreparedEvent {
  readonly declared: PixelEvent;
  /** The pixels it is for, by name; `undefined` for all. */
  readonly pixels: readonly string[] | undefined;
  readonly keys: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly eventID: string;
  /** What was known of the visitor at that moment. */
  readonly matching?: Matching;
}

/** What is known of a visitor, by identifier. */
export type Matching = ReadonlyMap<string, string>;
