/** Whether the object itself has a property; `Object.hasOwn` is unknown to browsers that are still in use. */
export function hasOwn(source: object, name: string): boolean {
  return Object.hasOwn(source, name);
}

/** An own property of the object: inherited ones were never passed in, and `__proto__` is not a field. */
export function ownProperty(source: object, name: string): unknown {
  return hasOwn(source, name) ? (source as Record<string, unknown>)[name] : undefined;
}
