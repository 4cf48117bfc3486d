import { call, code, use } from "../../emit/code.js";
import { consentBasis } from "../../emit/consent-basis.js";
import { header } from "../../emit/header.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import { type PixelContext, sourceConstant } from "../../paste/pixel-context.js";

/**
 * The module that a page imports to send no event twice; none where no event that waits for consent has an id that is
 * the same when the page is loaded again.
 */
export function repeatsModule(context: PixelContext): readonly EmittedFile[] {
  if (!context.sendings.some(({ event }) => event.eventId?.kind === "template" && consentBasis(event)))
    return [];
  const source = code`${use(sourceConstant(context.source), `${context.folder}/base`)}`;
  const file = new TsFile(`${context.folder}/without-repeats.ts`, header(context.model), context.ending)
    .declare("withoutRepeats")
    .comment([
      "Call it before the first event, so that none that waits for consent, and whose id is made of keys or parameters, is sent twice to a pixel from one browser within 48 hours, as when a thank-you page is loaded again.",
      "It stores the ids of sent events in the browser, once the visitor has granted their consent basis, and forgets them when it is denied.",
    ])
    .line(code`export function withoutRepeats(): void {`)
    .line(code`${call(use("withoutRepeats", "runtime/pixel/without-repeats"), [source])};`, 2)
    .line(code`}`);
  return [file.finish()];
}
