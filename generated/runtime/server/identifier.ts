import { asHash } from "../shared/normalise/as-hash.js";
import { sha256 } from "./hash.js";

/** How one key of `user_data` is read: what Meta gets for a text, and what is said of a text that gives nothing. */
export interface Identifier {
  /** Hashed keys go out as a list and may be given as one; raw ones are a single text. */
  readonly shape: "single" | "list";
  /** The name of the rule that an unusable text breaks. */
  readonly rule: string;
  /** What is wrong with such a text, as the rest of a sentence that begins with its path. */
  readonly complaint: string;
  /** The text as Meta gets it, or `undefined`. `latestYear` is the greatest year that a birth date may have. */
  read(text: string, latestYear: number): string | undefined;
}

/** A key that Meta wants hashed. */
export interface HashedIdentifier extends Identifier {
  readonly shape: "list";
}

/** A key that Meta wants as it is. */
export interface RawIdentifier extends Identifier {
  readonly shape: "single";
}

/** An identifier that is normalised and hashed; a text that is a hash already passes through. */
export function hashed(
  rule: string,
  complaint: string,
  normalise: (text: string, latestYear: number) => string | undefined,
): HashedIdentifier {
  return {
    shape: "list",
    rule,
    complaint,
    read(text, latestYear) {
      const hash = asHash(text);
      if (hash !== undefined) return hash;
      const form = normalise(text, latestYear);
      return form === undefined ? undefined : sha256(form);
    },
  };
}

/** An identifier that is never hashed. */
export function raw(
  rule: string,
  complaint: string,
  read: (text: string) => string | undefined,
): RawIdentifier {
  return { shape: "single", rule, complaint, read };
}
