/** What the build refuses with a message that says what to do; where in the build that was found helps nobody. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
