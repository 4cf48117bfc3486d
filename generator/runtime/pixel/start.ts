import { advance, setDataProcessing } from "./advance.js";
import { callFbq } from "./call-fbq.js";
import { decide } from "./consent.js";
import { type AdvancedMatching, identify, type MatchingReaders } from "./identify.js";
import { type LimitedDataUse, limitedDataUseCall } from "./limited-data-use.js";
import { thisPage } from "./page.js";
import type { PixelSource } from "./pixel-source.js";
import { type Decision, type PixelState, stateOf } from "./pixel-state.js";
import { warnOnce } from "./tell.js";

/** The options of `start`. Whatever is left out stays as it was. */
export interface StartOptions {
  /** The id, as text of digits, of each pixel that the contract names without one, as far as this page has it. */
  readonly pixels?: Readonly<Record<string, string | undefined>>;
  /** The names of this page's pixels, where it has not all that the contract names. */
  readonly only?: readonly string[];
  /**
   * What the visitor decided on an earlier page; later decisions go through `grantConsent` and
   * `denyConsent`.
   */
  readonly consent?: Readonly<Record<string, Decision | undefined>>;
  /**
   * Limited data use, with the first call: what goes out before it goes out without (Data processing options
   * for US users, 2023-05-01).
   */
  readonly limitedDataUse?: LimitedDataUse;
  /** The nonce of the page's Content-Security-Policy, which the script element gets. */
  readonly nonce?: string;
  /** `false` on a page whose own base code loads the library; events wait until it has. */
  readonly loadScript?: boolean;
  /**
   * `true` on a page that calls `fbq` for the same pixels itself. Else such calls do not reach them, and neither do
   * page views that the library sends by itself.
   */
  readonly shared?: boolean;
}

/** The same with what is known of the visitor, where the contract names any of it. */
interface IdentifyingOptions extends StartOptions {
  readonly advancedMatching?: AdvancedMatching;
}

/**
 * Configures how the Pixel is loaded and initialised. That happens when a consent basis of its events is granted: before
 * no script is loaded and no cookie set. A second call adds to the first.
 */
export function start(
  source: PixelSource,
  options: IdentifyingOptions | null = {},
  readers: MatchingReaders = {},
): void {
  if (thisPage() === undefined) return;
  const state = stateOf(source);
  const given = options ?? {};
  remember(source, state, given);
  state.started = true;
  if (state.fbq !== undefined) setDataProcessing(state, state.fbq);
  identify(source, given.advancedMatching, readers);
  decide(source, given.consent ?? {});
  advance(source, state);
}

function remember(source: PixelSource, state: PixelState, options: StartOptions): void {
  for (const [name, id] of Object.entries(options.pixels ?? {})) {
    if (id === undefined) continue;
    // `fbq` finds no pixel by a number, and warns only (Meta Pixel API reference, 2024-07-16).
    if (typeof id === "string" && /^[0-9]+$/.test(id)) state.ids.set(name, id);
    else warnOnce(source, state, `the id of the pixel ${name} was not taken`, (words) => words.pixelId());
  }
  state.only = options.only ?? state.only;
  state.nonce = options.nonce ?? state.nonce;
  state.loadScript = options.loadScript ?? state.loadScript;
  const { shared = state.shared } = options;
  if (shared !== state.shared) {
    state.shared = shared;
    for (const id of state.initialised)
      if (state.fbq) callFbq(state, state.fbq, "set", "trackSingleOnly", !shared, id);
  }
  state.dataProcessing = limitedDataUseCall(options.limitedDataUse) ?? state.dataProcessing;
}
