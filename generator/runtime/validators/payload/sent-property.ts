/** A property as JSON holds it: own, enumerable, and not `undefined`. */
export function sentProperty(value: object, name: string): unknown {
  const isOwn = Object.prototype.propertyIsEnumerable.call(value, name);
  return isOwn ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
