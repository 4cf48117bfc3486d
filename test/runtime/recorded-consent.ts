import type { PixelSource } from "../../generator/runtime/pixel/pixel-source.js";

/** What was granted and denied, in order: `grant marketing`. Stands in for the runtime's consent module. */
export const decisions: string[] = [];

/** Records a grant. */
export function grantConsent(_source: PixelSource, basis: string): void {
  decisions.push(`grant ${basis}`);
}

/** Records a denial. */
export function denyConsent(_source: PixelSource, basis: string): void {
  decisions.push(`deny ${basis}`);
}
