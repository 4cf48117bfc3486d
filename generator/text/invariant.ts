/** Thrown when the compiler itself is at fault. A user's mistake is a diagnostic, never this. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

/** Asserts what must be true; `fact` says what was relied on. */
export function invariant(condition: unknown, fact: string): asserts condition {
  if (!condition) throw new InvariantError(fact);
}
