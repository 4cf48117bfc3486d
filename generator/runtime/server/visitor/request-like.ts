import { attempt } from "../../shared/attempt.js";
import { hasOwn } from "../../shared/own-property.js";

/** Headers by name, in one of the forms that servers have: that of `fetch`, or an object, as Node's. */
export type HeadersLike =
  | { get(name: string): string | null | undefined }
  | { readonly [name: string]: string | readonly string[] | undefined };

/**
 * A request in one of the forms that servers have: a standard `Request`, Node's `IncomingMessage`, what Express, Koa or
 * Fastify make of it, or an object of your own with its headers.
 */
export interface RequestLike {
  readonly headers: HeadersLike;
  readonly method?: string | undefined;
  /** The whole address, or only its path. */
  readonly url?: string | undefined;
  /** The path before a router took its part off, as Express keeps it. */
  readonly originalUrl?: string | undefined;
  /** The connection, which knows the nearest address. */
  readonly socket?: { readonly remoteAddress?: string | undefined } | null | undefined;
}

/** A header of the request, its values joined as HTTP joins them; `undefined` without one. */
export function headerOf(request: RequestLike, name: string): string | undefined {
  const value = attempt(() => {
    const { headers } = request;
    return isGetter(headers) ? headers.get(name) : valueIn(headers, name);
  });
  if (typeof value === "string") return value;
  return Array.isArray(value) ? value.join(name === "cookie" ? "; " : ", ") : undefined;
}

function isGetter(headers: HeadersLike): headers is { get(name: string): string | null | undefined } {
  return typeof headers.get === "function";
}

/** Names are the same in any case; Node has them in lower case, a function of a cloud as they came. */
function valueIn(headers: object, name: string): unknown {
  const key = hasOwn(headers, name) ? name : Object.keys(headers).find((key) => key.toLowerCase() === name);
  return key === undefined ? undefined : (headers as Record<string, unknown>)[key];
}

/** The first of the values that a header lists. */
export function firstOf(value: string | undefined): string | undefined {
  return value?.split(",", 1)[0]?.trim();
}
