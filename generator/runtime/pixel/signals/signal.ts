/**
 * What a consent platform on the page says of one consent basis. Its events only tell that something may have changed:
 * what holds is always read.
 */
export interface ConsentSignal {
  /** Whether the platform has come. */
  isThere(): boolean;
  /** Yes, no, or `undefined` where the visitor was not asked yet, or the platform does not say. */
  read(): boolean | undefined;
  /** Has a function called whenever the answer may have changed; called once, when the platform has come. */
  listen(changed: () => void): void;
}
