/** A pixel of the contract. */
export interface PixelReference {
  readonly name: string;
  /** One without an id is given it by `start`, under its name. */
  readonly id?: string;
  /** The bases of the events for it: it is initialised when one of them is granted. */
  readonly consent: readonly string[];
  /** Some event for it waits for no consent: it is initialised at the start. */
  readonly always?: true;
}

/** A browser source of the contract, and all that does not change from event to event. */
export interface PixelSource {
  readonly contract: string;
  readonly source: string;
  readonly pixels: readonly PixelReference[];
  /** The Pixel may send events by itself, such as clicks on buttons. */
  readonly autoConfig?: true;
}
