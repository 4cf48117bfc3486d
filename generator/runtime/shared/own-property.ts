/** An own property of the object: inherited ones were never passed in, and `__proto__` is not a field. */
export function ownProperty(source: object, name: string): unknown {
  return Object.hasOwn(source, name) ? (source as Record<string, unknown>)[name] : undefined;
}
