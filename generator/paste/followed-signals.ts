import { type Code, call, code, literal, objectOf, propertyName, use } from "../emit/code.js";
import { consentBasis } from "../emit/consent-basis.js";
import type { ConsentSignal, ConsentSignals } from "../emit/consent-signals.js";
import { kebabCase } from "../text/casing.js";
import { joinWords } from "../text/list.js";
import { quote } from "../text/quote.js";
import type { PixelContext } from "./pixel-context.js";

/** A basis that the source's events need, and what it follows. */
export interface FollowedSignal {
  readonly name: string;
  readonly signal: ConsentSignal;
}

/** What a source follows; nothing where no event of it needs a basis that follows a platform. */
export function followedSignals(context: PixelContext, signals: ConsentSignals): readonly FollowedSignal[] {
  const needed = new Set(context.sendings.map(({ event }) => consentBasis(event)?.name));
  return context.model.consents.flatMap(({ name }) => {
    const signal = Object.hasOwn(signals, name) ? signals[name] : undefined;
    return signal !== undefined && needed.has(name) ? [{ name, signal }] : [];
  });
}

/** The adapters, by the basis that follows each. */
export function signalsCode(followed: readonly FollowedSignal[]): Code {
  return objectOf(followed.map(({ name, signal }) => code`${propertyName(name)}: ${adapterOf(signal)}`));
}

/** Each platform's adapter is called as the settings call the platform. */
function adapterOf(signal: ConsentSignal): Code {
  const [[platform, what] = ["", ""]] = Object.entries(signal);
  return call(use(platform, `runtime/pixel/signals/${kebabCase(platform)}`), [literal(what)]);
}

/** When a basis is granted, and the source of that. */
export function grantedWhere(signal: ConsentSignal): string {
  if ("tcf" in signal) {
    const purposes = joinWords(signal.tcf.map(String), "and");
    return `where the Transparency and Consent Framework has consent for purpose ${purposes} (IAB Tech Lab, CMP API v2)`;
  }
  if ("onetrust" in signal)
    return `while OneTrust's active groups list ${quote(signal.onetrust)} (OneTrust, JavaScript events guide)`;
  if ("cookiebot" in signal)
    return `while Cookiebot's consent has ${quote(signal.cookiebot)} (Cookiebot, developer page)`;
  if ("klaro" in signal)
    return `once the visitor has confirmed the service ${quote(signal.klaro)} in Klaro (Klaro 0.7.22, consent-manager.js)`;
  if ("complianz" in signal)
    return `once Complianz has stored \`allow\` for ${quote(signal.complianz)} (Complianz 7.2.0, complianz.js)`;
  if ("shopify" in signal)
    return `while Shopify allows ${quote(signal.shopify)} (Shopify, Customer Privacy API)`;
  if ("consentMode" in signal)
    return `while Google's Consent Mode grants ${quote(signal.consentMode)}, which is read where Google's tags keep it: no document describes that`;
  return signal satisfies never;
}
