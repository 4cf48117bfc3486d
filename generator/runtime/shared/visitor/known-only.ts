import type { VisitorContext, VisitorField } from "./visitor-context.js";

/** A context of what is known; a field that is not has no place in it, as exact optional properties ask for. */
export function knownOnly(
  fields: {
    readonly [Field in VisitorField]?: string | undefined;
  },
): VisitorContext {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
