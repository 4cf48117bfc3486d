/** A pixel of the contract; one without an id is given it by `start`, under its name. */
export interface PixelReference {
  readonly name: string;
  readonly id?: string;
}

/** A browser source of the contract, and all that does not change from event to event. */
export interface PixelSource {
  readonly contract: string;
  readonly source: string;
  readonly pixels: readonly PixelReference[];
  /** No browser source of the contract sends to any other pixel. */
  readonly only: boolean;
  /** The contract has `PageView` as an event of its own. */
  readonly ownPageView: boolean;
}

/** One event as its generated function declares it. */
export interface PixelEvent {
  /** What the contract calls it. */
  readonly event: string;
  /** What Meta calls it. */
  readonly name: string;
  /** The name is one of Meta's standard events. */
  readonly standard: boolean;
  /** The Pixel sends it of itself as well, and drops a second one of the page. */
  readonly automatic?: true;
  /** The consent basis that it waits for; without one it never waits. */
  readonly consent?: string;
  /** The pixels it is for, by name; without a list it is for all. */
  readonly pixels?: readonly string[];
  /** Copies the keys that identify the occurrence, for observers only: they never reach `fbq`. */
  readonly keys?: () => Readonly<Record<string, unknown>>;
  /** Copies its parameters one by one; a function, so that a caller's mistake is met where it is reported. */
  readonly parameters: () => Readonly<Record<string, unknown>>;
}

/** One event as it is handed to `fbq`, fixed at the moment of the call. */
export interface PreparedEvent extends Omit<PixelEvent, "keys" | "parameters"> {
  readonly keys?: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly eventID: string;
}
