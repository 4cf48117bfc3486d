import { pageAddress } from "../../shared/visitor/page-address.js";
import { firstOf, headerOf, type RequestLike } from "./request-like.js";

/** The pages of a request. */
export interface RequestedPage {
  /** The page that the visitor sees, or saw when the request was made. */
  readonly page: string | undefined;
  readonly referrer: string | undefined;
}

/**
 * Which page a request is about. A request for a page is about that one. A call that a page makes, and a form that it
 * sends, are about the page that made them, which is their `Referer`; which page led there, they do not say.
 */
export function requestedPage(request: RequestLike, isForwarded: boolean): RequestedPage {
  const referrer = headerOf(request, "referer");
  return isForPage(request)
    ? { page: addressOf(request, isForwarded), referrer }
    : { page: referrer, referrer: undefined };
}

/** As the browser says, or, where it says nothing, by what it accepts. */
function isForPage(request: RequestLike): boolean {
  if (!/^(?:GET|HEAD)$/i.test(request.method ?? "")) return false;
  const wanted = headerOf(request, "sec-fetch-dest");
  if (wanted !== undefined) return /^(?:document|i?frame)$/.test(wanted);
  return headerOf(request, "accept")?.includes("text/html") ?? true;
}

function addressOf(request: RequestLike, isForwarded: boolean): string | undefined {
  const asked = request.originalUrl ?? request.url ?? "";
  const [, scheme, authority, rest = asked] = /^(https?):\/\/([^/?#]*)(.*)$/is.exec(asked) ?? [];
  const forwarded = (name: string) => (isForwarded ? firstOf(headerOf(request, name)) : undefined);
  const host =
    forwarded("x-forwarded-host") ??
    headerOf(request, "host") ??
    headerOf(request, ":authority") ??
    authority;
  const protocol = forwarded("x-forwarded-proto") ?? scheme ?? (isEncrypted(request) ? "https" : "http");
  // What is neither an address nor a path, as the `*` of a server, is no page.
  return /^[/?]|^$/.test(rest) && asked !== ""
    ? pageAddress(`${protocol}://${host ?? ""}${rest}`)
    : undefined;
}

function isEncrypted({ socket }: RequestLike): boolean {
  return (socket as { readonly encrypted?: unknown } | null | undefined)?.encrypted === true;
}
