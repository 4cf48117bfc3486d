import { client_ip_address } from "../../identifiers/client-ip-address.js";
import { client_user_agent } from "../../identifiers/client-user-agent.js";
import { fbp } from "../../identifiers/fbp.js";
import { attempt } from "../../shared/attempt.js";
import { clickId } from "../../shared/visitor/click-id.js";
import { cookieValue } from "../../shared/visitor/cookie.js";
import { knownOnly } from "../../shared/visitor/known-only.js";
import { pageAddress } from "../../shared/visitor/page-address.js";
import type { VisitorContext } from "../../shared/visitor/visitor-context.js";
import { forwardingOf, type Proxies } from "./proxies.js";
import { headerOf, type RequestLike } from "./request-like.js";
import { requestedPage } from "./requested-page.js";

/** What a request alone does not say. */
export interface VisitorOptions {
  /** What stands between the visitor and this server. */
  readonly proxies: Proxies;
  /** The address that connected, where the request does not know it, as a standard `Request` does not. */
  readonly remoteAddress?: string | undefined;
  /** When the request came; the present where it is left out. A click that has just been made gets this time. */
  readonly now?: Date | undefined;
}

/**
 * What a request says about its visitor. Call it where the visitor's own browser asks: a page, a form, a call of the
 * page. A webhook comes from another system, and says nothing about the visitor.
 *
 * An address that names no visitor, as a private one, is left out, and so is what is malformed; nothing is made up.
 *
 * @throws {ContractViolation} if the proxies are not described as they must be; never for anything in the request.
 */
export function visitorFrom(request: RequestLike, options: VisitorOptions): VisitorContext {
  const nearest = options.remoteAddress ?? attempt(() => request.socket?.remoteAddress);
  const { address = "", isForwarded } = forwardingOf(request, options.proxies, nearest);
  const { page, referrer } = requestedPage(request, isForwarded);
  const cookies = headerOf(request, "cookie") ?? "";
  const now = (options.now ?? new Date()).getTime();
  return knownOnly({
    client_ip_address: client_ip_address.normalise(address, 0),
    client_user_agent: client_user_agent.normalise(headerOf(request, "user-agent") ?? "", 0),
    fbp: cookieValue(cookies, "_fbp", fbp),
    fbc: clickId({ cookies, addresses: [page, referrer], now }),
    event_source_url: pageAddress(page),
    referrer_url: pageAddress(referrer),
  });
}
