/** One way in which a value breaks the contract; it never contains the value itself, which may be personal. */
export interface Violation {
  /** The path of the value, such as `custom_data.contents[1].item_price`. */
  readonly path: string;
  /** The rule that is broken: a JSON Schema keyword, or a name of this project in kebab-case. */
  readonly rule: string;
  /** What is wrong, as the rest of a sentence that begins with the path. */
  readonly text: string;
}

/** What was given and is not sent, or not as given, and why, or what nobody reads; the event itself is still sent. */
export type Dropped = Violation;

/** What is sent and probably wrong, and why. */
export type Doubt = Violation;
