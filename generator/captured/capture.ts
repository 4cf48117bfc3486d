/** An event as it was caught on its way, or the call of a page that starts a pixel. */
export type Capture = ServerCapture | HitCapture | CallCapture | InitCapture | PushCapture;

interface Caught {
  /** Where in the input it stands: `data[0]`, `line 3`; empty where there is nothing else. */
  readonly at: string;
}

/** An element of `data` as a server sends it to the Conversions API. */
export interface ServerCapture extends Caught {
  readonly kind: "server";
  readonly event: unknown;
  /** The id of the dataset it is sent to, where the input says so. */
  readonly pixel?: string;
}

/** What the Pixel's library sent from a browser: the parameters of a `/tr` address, decoded once. */
export interface HitCapture extends Caught {
  readonly kind: "hit";
  readonly fields: ReadonlyMap<string, string>;
}

/** A page's call of `fbq` that sends an event. */
export interface CallCapture extends Caught {
  readonly kind: "call";
  readonly method: TrackMethod;
  /** What follows the method: the pixel where the method names one, the event, its parameters, the options. */
  readonly args: readonly Literal[];
}

/** A page's call of `fbq` that initialises a pixel. */
export interface InitCapture extends Caught {
  readonly kind: "init";
  readonly args: readonly Literal[];
}

/** What a page told its tag manager or analytics, which Meta does not hear. */
export interface PushCapture extends Caught {
  readonly kind: "push";
  readonly name: Literal;
  readonly data: Literal;
}

/** The methods of `fbq` that send an event. */
export const TRACK_METHODS = ["track", "trackCustom", "trackSingle", "trackSingleCustom"] as const;

/** A method of `fbq` that sends an event. */
export type TrackMethod = (typeof TRACK_METHODS)[number];

/** A value that stands in a program, as far as it stands there. */
export interface Literal {
  readonly value: unknown;
  /** The paths below it that only a running page knows; the empty one if that is all of it. */
  readonly unread: readonly string[];
}

/** What was recognised in a text. */
export type Reading =
  | { readonly kind: "captured"; readonly captures: readonly Capture[] }
  /** Why nothing was, as the end of a sentence that begins with the input. */
  | { readonly kind: "unreadable"; readonly why: string };

/** What could not be read. */
export function unreadable(why: string): Reading {
  return { kind: "unreadable", why };
}
