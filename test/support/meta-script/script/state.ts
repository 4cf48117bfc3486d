import type { Fbq, ScriptPage } from "./script-page.js";

/** The arguments of a call of `fbq`, with or without its command. */
export type Call = readonly unknown[];

/** A pixel that was initialised. */
export interface ScriptPixel {
  readonly id: string;
  /** Identifiers, hashed. */
  userData: Readonly<Record<string, string>>;
  agent: string | undefined;
  readonly autoConfig: boolean;
  readonly cookies: boolean;
  trackSingleOnly: boolean;
  /** How many hits it has had. */
  hits: number;
  /** The address that its last page view was sent from. */
  viewed: string | undefined;
}

/** What the script remembers. */
export interface ScriptState {
  readonly page: ScriptPage;
  readonly fbq: Fbq;
  readonly pixels: Map<string, ScriptPixel>;
  /** Pixels that were to do nothing by themselves before they were initialised. */
  readonly manual: Set<string>;
  /** Pixels that were to set no cookies before they were initialised, and `all`. */
  readonly cookieless: Set<string>;
  readonly sharedFbq: boolean;
  /** What waits for consent, while there is a list. */
  waiting: (() => void)[] | undefined;
  dataProcessing: DataProcessing | undefined;
  /** When the first pixel was initialised. */
  startedAt: number | undefined;
  /** The address that changes are told by, once there has been a hit. */
  address: string | undefined;
  badUserData: boolean;
}

/** How data of visitors from states of the US may be used. */
export interface DataProcessing {
  readonly options: readonly unknown[];
  readonly place: { readonly country: number; readonly state: number } | undefined;
}

/** What the script remembers when it arrives. */
export function newState(page: ScriptPage, fbq: Fbq): ScriptState {
  return {
    page,
    fbq,
    pixels: new Map(),
    manual: new Set(),
    cookieless: new Set(),
    sharedFbq: page._fbq === undefined || page._fbq === fbq,
    waiting: undefined,
    dataProcessing: undefined,
    startedAt: undefined,
    address: undefined,
    badUserData: false,
  };
}

/** Warns on the console as the script does, whose mistakes are never thrown. */
export function warn({ console }: ScriptPage, text: string): void {
  console.warn(`[Meta Pixel] - ${text}`);
}

/** The pixel of an id. An id that is no text names none, and the warning does not say which was meant. */
export function pixelOf({ page, pixels }: ScriptState, id: unknown): ScriptPixel | undefined {
  const found = typeof id === "string" ? pixels.get(id) : undefined;
  if (found === undefined) warn(page, `Pixel ${typeof id === "string" ? id : "undefined"} not found`);
  return found;
}

/** Does something now, or when consent is given if it has been revoked. */
export function whenAllowed({ waiting }: ScriptState, action: () => void): void {
  if (waiting === undefined) action();
  else waiting.push(action);
}
