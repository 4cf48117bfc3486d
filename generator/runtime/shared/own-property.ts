import { attempt } from "./attempt.js";

/**
 * A copy of what an object has of its own: what a page hung on every object, as in `Object.prototype.consent`, is no
 * property of it. Of what throws when it is read, nothing is left.
 */
export function ownProperties<T extends object>(source: T | null | undefined): Partial<T> {
  const copy = Object.create(null);
  attempt(() => Object.assign(copy, source));
  return copy;
}

/** Whether the object itself has a property; `Object.hasOwn` is unknown to browsers that are still in use. */
export function hasOwn(source: object, name: string): boolean {
  return Object.getOwnPropertyDescriptor(source, name) !== undefined;
}

/** An own property of the object: inherited ones were never passed in, and `__proto__` is not a field. */
export function ownProperty(source: object, name: string): unknown {
  return hasOwn(source, name) ? (source as Record<string, unknown>)[name] : undefined;
}
