import { ownProperties } from "../shared/own-property.js";
import { callFbq } from "./call-fbq.js";
import { decide } from "./consent.js";
import type { PixelSource } from "./pixel-source.js";
import { type Decision, type PixelState, stateOf } from "./pixel-state.js";
import { warnOf } from "./tell.js";

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

/**
 * Configures how the Pixel is loaded and initialised. That happens when a consent basis of its events is granted: before
 * no script is loaded and no cookie set. A second call adds to the first.
 */
export function start(source: PixelSource, options: StartOptions | null = {}): void {
  const state = stateOf(source);
  if (state === undefined) return;
  const given = ownProperties(options);
  choosePixels(state, given);
  state.nonce = given.nonce ?? state.nonce;
  state.loadScript = given.loadScript ?? state.loadScript;
  const { shared = state.shared } = given;
  if (shared !== state.shared)
    for (const id of state.initialised) callFbq(state, "set", "trackSingleOnly", !shared, id);
  state.shared = shared;
  state.started = true;
  decide(source, ownProperties(given.consent));
}

function choosePixels(state: PixelState, { pixels, only }: StartOptions): void {
  const names = state.source.pixels.map(({ name }) => name);
  for (const [name, id] of Object.entries(ownProperties(pixels))) {
    // `fbq` finds no pixel by a number, and warns only (Meta Pixel API reference, 2024-07-16).
    if (names.includes(name) && typeof id === "string" && /^[0-9]+$/.test(id)) state.ids.set(name, id);
    else if (id !== undefined) warnOf(state, `pixels.${name}`, "pixel-id", names);
  }
  if (only === undefined || only === null) return;
  const chosen: readonly unknown[] = Array.isArray(only) ? only : [];
  state.only = names.filter((name) => chosen.includes(name));
  if (state.only.length < Math.max(1, chosen.length)) warnOf(state, "only", "pixel-names", names);
}
