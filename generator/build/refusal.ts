/** An error of the build whose message says what to do; a stack trace would not help. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
