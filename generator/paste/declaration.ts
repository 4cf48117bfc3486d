import { type Code, code, literal } from "../emit/code.js";
import { consentBasis } from "../emit/consent-basis.js";
import { metaName } from "../emit/event-words.js";
import type { Sending } from "../emit/senders.js";
import type { EventModel, FieldModel, SenderModel } from "../model/model.js";
import type { PixelContext } from "./pixel-context.js";

/** What differs between a module, which imports it, and a snippet, which holds it. */
export interface DeclaredCode {
  readonly keys: Code;
  readonly parameters: Code;
  readonly idForm: Code;
  /** `each`: an address may have several. */
  readonly pageViews?: "each";
}

/** One event as the runtime takes it, member by member. */
export function declarationEntries(
  context: PixelContext,
  { event, sender }: Sending,
  { keys, parameters, idForm, pageViews }: DeclaredCode,
): readonly Code[] {
  const basis = consentBasis(event);
  const pixels = limitedPixels(context, sender);
  return [
    code`event: ${literal(event.name)}`,
    code`name: ${literal(metaName(event))}`,
    ...(event.meta.kind === "standard" ? [] : [code`custom: true`]),
    ...(isAutomatic(event) && pageViews === undefined ? [code`automatic: true`] : []),
    ...(basis === undefined ? [] : [code`consent: ${literal(basis.name)}`]),
    ...(pixels === undefined ? [] : [code`pixels: ${literal(pixels)}`]),
    ...(event.eventId?.kind === "template" ? [code`id: ${idForm}`] : []),
    ...(event.keys.length === 0 ? [] : [code`keys: ${keys}`]),
    ...(sender.parameters.length === 0 ? [] : [code`parameters: ${parameters}`]),
  ];
}

/** Whether a page has to give a value. */
export function isDemanded({ presence }: FieldModel): boolean {
  return presence.kind === "required";
}

/** Whether the Pixel sends the event of itself as well. */
export function isAutomatic({ meta }: EventModel): boolean {
  return meta.kind === "standard" && meta.event.automatic;
}

/** The pixels an event is limited to, by name; undefined when it goes to all that its source sends to. */
function limitedPixels(context: PixelContext, sender: SenderModel): readonly string[] | undefined {
  if (sender.pixels.length === context.pixels.length) return undefined;
  return sender.pixels.map((pixel) => pixel.name);
}
