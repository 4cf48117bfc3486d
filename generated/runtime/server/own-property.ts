/** A property of the object itself: what it inherits was never handed in, and `__proto__` is no field. */
export function ownProperty(source: object, name: string): unknown {
  return Object.hasOwn(source, name) ? (source as Record<string, unknown>)[name] : undefined;
}
