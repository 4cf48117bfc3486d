/** Thrown when the command was called incorrectly: a flag, a missing file, a folder that cannot be written. */
export class CallFault extends Error {
  override readonly name = "CallFault";
  /** What is printed below the message. */
  readonly lines: readonly string[];

  constructor(message: string, ...lines: readonly string[]) {
    super(message);
    this.lines = lines;
  }
}
