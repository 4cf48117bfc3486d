/** How one key of `user_data` is read: what Meta gets for a text, and what is wrong with a text that is unusable. */
export interface Identifier {
  /** What Meta wants hashed is sent as a list and may be given as one; anything else is a single text. */
  readonly isHashed: boolean;
  /** The name of the rule that an unusable text breaks. */
  readonly rule: string;
  /** What is wrong with such a text, as the rest of a sentence that begins with its path. */
  readonly complaint: string;
  /**
   * The text in Meta's form, before it is hashed, or `undefined`. `latestYear` is the greatest year that a birth date
   * may have.
   */
  normalise(text: string, latestYear: number): string | undefined;
}

/** An identifier that is sent as a hash; a text that is already a hash is passed through. */
export function hashed(rule: string, complaint: string, normalise: Identifier["normalise"]): Identifier {
  return { isHashed: true, rule, complaint, normalise };
}

/** An identifier that is never hashed. */
export function raw(rule: string, complaint: string, normalise: Identifier["normalise"]): Identifier {
  return { isHashed: false, rule, complaint, normalise };
}

/** An identifier that is never hashed and whose text is a number. */
export function digits(): Identifier {
  return raw(
    "malformed-id",
    "must consist only of digits, not all of them zero",
    matching(/^0*[1-9][0-9]*$/),
  );
}

/** An identifier that is never hashed and that may be any text. */
export function anyText(): Identifier {
  return raw("empty-id", "contains only spaces or zeros", matching(/[^\s0-]/));
}

/** Reads a text that matches a pattern after trimming. */
export function matching(pattern: RegExp): (text: string) => string | undefined {
  return (text) => {
    const id = text.trim();
    return pattern.test(id) ? id : undefined;
  };
}
