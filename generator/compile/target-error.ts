/** What is wrong with a target or an option that the library was called with: a mistake of the caller's, told in one sentence. */
export class TargetError extends Error {
  override readonly name = "TargetError";

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    // Our own frames would say nothing to whoever wrote the target; those of theirs are in the cause.
    this.stack = `TargetError: ${message}`;
  }
}
