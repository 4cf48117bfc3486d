/** What Consent Mode was told, by the name of the type; nothing counts as granted before. */
export class ConsentState {
  readonly #granted = new Set<string>();

  /** Takes what `gtag` pushed: `consent`, `default` or `update`, and the types. */
  take(pushed: ArrayLike<unknown>): void {
    const [command, , types] = Array.from(pushed);
    if (command !== "consent") return;
    for (const [type, decision] of Object.entries(types as Record<string, string>)) {
      if (decision === "granted") this.#granted.add(type);
      else this.#granted.delete(type);
    }
  }

  /** Whether every one of these is granted now. */
  allows(types: readonly string[]): boolean {
    return types.every((type) => this.#granted.has(type));
  }
}
