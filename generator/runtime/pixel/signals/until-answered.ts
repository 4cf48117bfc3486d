/** What a platform allows at the moment, and whether the visitor has answered it. */
export interface Answer {
  readonly allowed: boolean;
  readonly answered: boolean;
}

/**
 * Reads yes, no or not asked yet. Most platforms say no until the visitor answers: that is no denial, or what waits for
 * the answer would be dropped. After a yes it is one, for then consent was withdrawn.
 */
export function untilAnswered(read: () => Answer | undefined): () => boolean | undefined {
  let wasAllowed = false;
  return () => {
    const now = read();
    if (now === undefined) return undefined;
    const isKnown = now.allowed || now.answered || wasAllowed;
    wasAllowed ||= now.allowed;
    return isKnown ? now.allowed : undefined;
  };
}
