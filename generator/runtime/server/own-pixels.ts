const PIXELS: WeakMap<object, readonly string[]> = /* @__PURE__ */ new WeakMap();

/** Notes the pixels of an event that was just built, as long as it is in memory. */
export function rememberPixels(event: object, pixels: readonly string[]): void {
  PIXELS.set(event, pixels);
}

/** The pixels of such an event; of a copy, as a queue hands it back, nothing is known. */
export function ownPixels(event: object): readonly string[] | undefined {
  return PIXELS.get(event);
}
