/** What programs hand over and nobody meant. */
export interface DoubtfulValues {
  /** What they write where there is no value. */
  readonly nothing: readonly string[];
  /** Words, in lower case, of the agents of machines. */
  readonly machines: readonly string[];
  /** Ends of such words. */
  readonly crawlers: readonly string[];
  /** What exports of leads put before the value of an identifier. */
  readonly leadPrefixes: Readonly<Record<string, string>>;
  /** Parts of addresses that answer programs. */
  readonly calls: readonly string[];
}
