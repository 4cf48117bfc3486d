import { attempt } from "../shared/attempt.js";
import { asHash } from "../shared/normalise/as-hash.js";
import { NOTHING } from "../shared/normalise/nothing.js";
import { ownProperty } from "../shared/own-property.js";
import { isText } from "../shared/reader.js";
import { initPixel } from "./advance.js";
import { isOtherPerson } from "./other-person.js";
import type { PixelSource } from "./pixel-source.js";
import { stateOf, type Visitor } from "./pixel-state.js";

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
  const state = stateOf(source);
  if (state === undefined || !advancedMatching) return;
  const given = new Map<string, string>();
  const removed: string[] = [];
  for (const [key, read] of Object.entries(readers)) {
    // A getter of the page's may throw.
    const value = attempt(() => ownProperty(advancedMatching, key));
    if (value === null) removed.push(key);
    const text = isText(value) ? formOf(value, read) : undefined;
    if (text !== undefined) given.set(key, text);
  }
  state.visitor ??= newVisitor();
  // A pixel takes the data once (seen in fbevents.js 2.9.134).
  if (state.visitor.learn(given, removed)) for (const id of state.initialised) initPixel(state, id);
}

function newVisitor(): Visitor {
  const known = new Map<string, string>();
  /** What the pixels were initialised with, which they keep until the visitor leaves the page. */
  const handed = new Map<string, string>();
  return {
    learn(given, removed) {
      for (const key of removed) known.delete(key);
      // Nothing of the one before may go out as this one's.
      if (isOtherPerson(given, known)) known.clear();
      for (const [key, text] of given) known.set(key, text);
      return handed.size === 0 && known.size > 0;
    },
    known: () => new Map(known),
    hand() {
      // Another person than other pixels were given is sent nothing of, and the first one may come back.
      if (known.size === 0 || isOtherPerson(known, handed)) return [];
      for (const [key, value] of known) handed.set(key, value);
      return [Object.fromEntries(known)];
    },
    isOther: (matching) => isOtherPerson(matching, handed),
  };
}

function formOf(value: string, read: MatchingReaders[string]): string | undefined {
  const hash = asHash(value);
  if (NOTHING.test(hash ?? value)) return undefined;
  if (hash !== undefined) return hash;
  const text = read(value);
  // Meta's script treats everything that looks like a hash as one; the server hashes it unless it was given as a hash.
  return text === undefined || text === "" || asHash(text) !== undefined ? undefined : text;
}
