import { type Code, code, literal } from "../emit/code.js";
import { consentBasis } from "../emit/consent-basis.js";
import type { ConsentModel, PixelModel } from "../model/model.js";
import type { JsonValue } from "../value/json-value.js";
import type { PixelContext } from "./pixel-context.js";

/** The source as the runtime takes it, member by member. */
export function sourceEntries(context: PixelContext): readonly Code[] {
  return [
    code`contract: ${literal(context.model.name)}`,
    code`source: ${literal(context.source.name)}`,
    code`pixels: ${literal(context.pixels.map((pixel) => pixelReference(context, pixel)))}`,
    ...(context.source.autoConfig ? [code`autoConfig: true`] : []),
  ];
}

/** A pixel, and when it may be initialised: with a basis of its events, or at once where one needs none. */
function pixelReference(
  { sendings }: PixelContext,
  pixel: PixelModel,
): { readonly [key: string]: JsonValue } {
  const { name, id } = pixel;
  const bases = sendings
    .filter(({ sender }) => sender.pixels.includes(pixel))
    .map(({ event }) => consentBasis(event)?.name);
  return {
    name,
    ...(id.kind === "digits" ? { id: id.text } : {}),
    consent: [...new Set(bases.filter((basis) => basis !== undefined))],
    ...(bases.includes(undefined) ? { always: true } : {}),
  };
}

/** The bases that the source's events wait for. */
export function consentBases(context: PixelContext): readonly ConsentModel[] {
  const used = new Set(context.sendings.map(({ event }) => event.consent));
  return context.model.consents.filter((basis) => used.has(basis));
}
