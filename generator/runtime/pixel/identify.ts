import { attempt } from "../shared/attempt.js";
import { asHash } from "../shared/normalise/as-hash.js";
import { NOTHING } from "../shared/normalise/nothing.js";
import { ownProperty } from "../shared/own-property.js";
import { isText } from "../shared/reader.js";
import { initPixel } from "./advance.js";
import { isOtherPerson } from "./other-person.js";
import { thisPage } from "./page.js";
import type { PixelSource } from "./pixel-source.js";
import { stateOf } from "./pixel-state.js";

/** Identifiers by the name that Meta gives them; absent and empty ones change nothing, `null` removes one. */
export type AdvancedMatching = Readonly<Record<string, string | null | undefined>>;

/**
 * Normalises each identifier of a source, so that Meta's script hashes it to what a server sends; `undefined` if that
 * is impossible. Only the keys that the contract names are read.
 */
export type MatchingReaders = Readonly<Record<string, (text: string) => string | undefined>>;

/**
 * Adds what is newly known about the visitor, for example after a login. Initialised pixels are initialised again,
 * because Meta accepts the data if it had none before (Advanced matching, 2023-12-21).
 */
export function identify(
  source: PixelSource,
  advancedMatching: AdvancedMatching | null | undefined,
  readers: MatchingReaders,
): void {
  if (thisPage() === undefined || !advancedMatching) return;
  const state = stateOf(source);
  const given = new Map<string, string>();
  for (const [key, read] of Object.entries(readers)) {
    // A getter of the page's may throw.
    const value = attempt(() => ownProperty(advancedMatching, key));
    if (value === null) state.advancedMatching.delete(key);
    const text = isText(value) ? formOf(value, read) : undefined;
    if (text !== undefined) given.set(key, text);
  }
  // Nothing of the one before may go out as this one's.
  if (isOtherPerson(given, state.advancedMatching)) state.advancedMatching.clear();
  for (const [key, text] of given) state.advancedMatching.set(key, text);
  const { fbq } = state;
  if (fbq === undefined || state.handedMatching.size > 0 || state.advancedMatching.size === 0) return;
  for (const id of state.initialised) initPixel(state, fbq, id);
}

function formOf(value: string, read: MatchingReaders[string]): string | undefined {
  const hash = asHash(value);
  if (NOTHING.test(hash ?? value)) return undefined;
  if (hash !== undefined) return hash;
  const text = read(value);
  // Meta's script treats everything that looks like a hash as one; the server hashes it unless it was given as a hash.
  return text === undefined || text === "" || asHash(text) !== undefined ? undefined : text;
}
