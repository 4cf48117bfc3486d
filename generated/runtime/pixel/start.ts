import { denyConsent, grantConsent } from "./consent.js";
import { type AdvancedMatching, identify, type MatchingReaders } from "./identify.js";
import { type LimitedDataUse, limitedDataUseCall } from "./limited-data-use.js";
import { thisPage } from "./page.js";
import type { PixelSource } from "./pixel-source.js";
import { type PixelState, stateOf } from "./pixel-state.js";
import { sendWaiting, setDataProcessing } from "./send.js";

/** The options of `start`. Whatever is left out stays as it was. */
export interface StartOptions {
  /** The id, as text of digits, of each pixel that the contract names without one. */
  readonly pixels?: Readonly<Record<string, string>>;
  /**
   * What the visitor decided on an earlier page; later decisions go through `grantConsent` and
   * `denyConsent`.
   */
  readonly consent?: Readonly<Record<string, "granted" | "denied">>;
  /**
   * Limited data use, with the first call: what goes out before it goes out without (Data processing options
   * for US users, 2023-05-01).
   */
  readonly limitedDataUse?: LimitedDataUse;
  /** The nonce of the page's Content-Security-Policy, which the script element gets. */
  readonly nonce?: string;
  /** `false` on a page whose own base code loads the library; events wait until it has. */
  readonly loadScript?: boolean;
  /** `false` switches off the events that the Pixel sends by itself, such as clicks on buttons. */
  readonly autoConfig?: boolean;
}

/** The same with what is known of the visitor, where the contract names any of it. */
interface IdentifyingOptions extends StartOptions {
  readonly advancedMatching?: AdvancedMatching;
}

/**
 * Configures how the Pixel is loaded and initialised. That happens when the first event may be sent: before consent
 * no script is loaded and no cookie set. A second call adds to the first.
 */
export function start(
  source: PixelSource,
  options: IdentifyingOptions | null = {},
  readers: MatchingReaders = {},
): void {
  const page = thisPage();
  if (page === undefined) return;
  const state = stateOf(source);
  const given = options ?? {};
  remember(state, given);
  state.started = true;
  const { fbq } = page.window;
  if (fbq !== undefined && state.initialised.size > 0) setDataProcessing(state, fbq);
  identify(source, given.advancedMatching, readers);
  const decisions = Object.entries(given.consent ?? {});
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
  state.dataProcessing = limitedDataUseCall(options.limitedDataUse) ?? state.dataProcessing;
}
