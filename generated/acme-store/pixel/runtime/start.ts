import { denyConsent, grantConsent } from "./consent.js";
import { type AdvancedMatching, identify } from "./identify.js";
import { thisPage } from "./page.js";
import type { PixelSource } from "./pixel-source.js";
import { type PixelState, stateOf } from "./pixel-state.js";
import { sendWaiting } from "./send.js";

/** How the Pixel is started. Whatever is left out stays as it was. */
export interface StartOptions {
  /** The id, as text of digits, of each pixel that the contract names without one. */
  readonly pixels?: Readonly<Record<string, string>>;
  /** What is known of the visitor, not hashed: the Pixel does that (Advanced matching, 2023-12-21). */
  readonly advancedMatching?: AdvancedMatching;
  /**
   * What the visitor decided on an earlier page; later decisions go through `grantConsent` and
   * `denyConsent`.
   */
  readonly consent?: Readonly<Record<string, "granted" | "denied">>;
  /**
   * Limited data use: `true` leaves the place to Meta, an object names it (1 and 1000 is California), `false`
   * says that there is none (Data processing options for US users, 2023-05-01).
   */
  readonly limitedDataUse?: boolean | { readonly country: number; readonly state: number };
  /** The nonce of the page's Content-Security-Policy, which the script element then bears. */
  readonly nonce?: string;
  /** `false` on a page whose own base code loads the library; events wait until it has. */
  readonly loadScript?: boolean;
  /** `false` switches off the events that the Pixel sends of itself, such as clicks on buttons. */
  readonly autoConfig?: boolean;
}

/**
 * Says how the Pixel is to be loaded and initialised, which happens when the first event may go out: before
 * consent no script is loaded and no cookie set. A second call adds to the first.
 */
export function start(source: PixelSource, options: StartOptions = {}): void {
  const page = thisPage();
  if (page === undefined) return;
  const state = stateOf(source);
  remember(state, options);
  state.started = true;
  if (options.advancedMatching) identify(source, options.advancedMatching);
  const decisions = Object.entries(options.consent ?? {});
  for (const [basis, decision] of decisions) if (decision === "denied") denyConsent(source, basis);
  sendWaiting(source, state, page);
  for (const [basis, decision] of decisions) if (decision === "granted") grantConsent(source, basis);
}

function remember(state: PixelState, options: StartOptions): void {
  for (const [name, id] of Object.entries(options.pixels ?? {})) {
    // `fbq` finds no pixel by a number, and warns only (Meta Pixel API reference, 2024-07-16).
    if (typeof id === "string" && /^[0-9]+$/u.test(id)) state.ids.set(name, id);
  }
  state.nonce = options.nonce ?? state.nonce;
  state.loadScript = options.loadScript ?? state.loadScript;
  state.autoConfig = options.autoConfig ?? state.autoConfig;
  state.dataProcessing = dataProcessing(options.limitedDataUse) ?? state.dataProcessing;
}

function dataProcessing(use: StartOptions["limitedDataUse"]): readonly unknown[] | undefined {
  if (use === undefined) return undefined;
  if (use === false) return [[]];
  const { country, state } = use === true ? ANYWHERE : use;
  return [["LDU"], country, state];
}

// Both numbers 0 ask Meta to find the place; with one number alone the call is ignored.
const ANYWHERE = { country: 0, state: 0 };
