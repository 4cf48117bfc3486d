// Generated from acme-store.contract.yaml, source `storefront`.
// Edit the contract and generate again; edits made here are lost.

import { matchEm } from "../../../../../generator/runtime/identifiers/em.js";
import { matchExternalId } from "../../../../../generator/runtime/identifiers/external-id.js";
import {
  denyConsent as deny,
  grantConsent as grant,
} from "../../../../../generator/runtime/pixel/consent.js";
import {
  identify as identifyVisitor,
  type MatchingReaders,
} from "../../../../../generator/runtime/pixel/identify.js";
import type { PixelSource } from "../../../../../generator/runtime/pixel/pixel-source.js";
import { type PixelReport, report } from "../../../../../generator/runtime/pixel/report.js";
import { type StartOptions, start } from "../../../../../generator/runtime/pixel/start.js";

/** Next.js storefront. */
export const STOREFRONT: PixelSource = {
  contract: "acme-store",
  source: "storefront",
  pixels: [{ name: "main", consent: ["marketing"] }],
};

/** What the visitor can consent to: `marketing` is the banner's category Marketing. */
export type ConsentBasis = "marketing";

/** What is known of the visitor, as plain text: the Pixel normalises and hashes it. */
export type AdvancedMatching = {
  readonly em?: string | null | undefined;
  readonly external_id?: string | null | undefined;
};

const MATCHING: MatchingReaders = { em: matchEm, external_id: matchExternalId };

/** How the Pixel of `storefront` is started. */
export interface StorefrontOptions extends StartOptions {
  /** The pixels' ids, as text of digits. */
  readonly pixels: {
    /** META_PIXEL_ID. */
    readonly main: string;
  };
  readonly consent?: { readonly [Basis in ConsentBasis]?: "granted" | "denied" };
}

/** Says how the Pixel is loaded and initialised, which happens when a basis of its events is granted. */
export function startPixel(options: StorefrontOptions): void {
  start(STOREFRONT, options);
}

/** Records the visitor's consent, and sends the events that waited for it. */
export function grantConsent(basis: ConsentBasis): void {
  grant(STOREFRONT, basis);
}

/** Notes the visitor's refusal, and drops what waited. */
export function denyConsent(basis: ConsentBasis): void {
  deny(STOREFRONT, basis);
}

/** Adds what has become known of the visitor, after a log-in for instance. */
export function identify(advancedMatching: AdvancedMatching): void {
  identifyVisitor(STOREFRONT, advancedMatching, MATCHING);
}

/** What became of this page's events. */
export function pixelReport(): PixelReport {
  return report(STOREFRONT);
}
