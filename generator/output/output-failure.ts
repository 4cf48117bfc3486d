/** Thrown when the file system fails: neither the contract's fault nor ours. */
export class OutputFailure extends Error {
  override readonly name = "OutputFailure";
  readonly path: string;
  /** The system's code, such as `EACCES`. */
  readonly code: string;

  constructor(path: string, code: string) {
    super(`${path}: ${code}`);
    this.path = path;
    this.code = code;
  }
}

/** Does something with a file, and names the file if that fails. */
export function withPath<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw failureAt(path, error);
  }
}

/** Waits for an operation on a file, and names the file if that fails. */
export async function whenDone(path: string, action: Promise<void>): Promise<void> {
  try {
    await action;
  } catch (error) {
    throw failureAt(path, error);
  }
}

/** The failure of the file system with its file; anything else as it is. */
export function failureAt(path: string, error: unknown): unknown {
  const code = codeOf(error);
  return code === undefined ? error : new OutputFailure(path, code);
}

/** The system's code of an error, if it comes from the system. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
