/** Thrown when the call itself is wrong: a flag, a missing file, a folder that cannot be written. */
export class CallFault extends Error {
  override readonly name = "CallFault";
}
