import { call, code, use } from "../../emit/code.js";
import type { ConsentSignals } from "../../emit/consent-signals.js";
import { header } from "../../emit/header.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import { followedSignals, grantedWhere, signalsCode } from "../../paste/followed-signals.js";
import { type PixelContext, sourceConstant } from "../../paste/pixel-context.js";
import { quote } from "../../text/quote.js";

/**
 * The module that follows the page's consent platform; none where no event of the source needs a basis that follows
 * one. The index does not export it, so that only pages that import it pay for it.
 */
export function followConsentModules(context: PixelContext, signals: ConsentSignals): readonly EmittedFile[] {
  const followed = followedSignals(context, signals);
  if (followed.length === 0) return [];
  const file = new TsFile(`${context.folder}/follow-consent.ts`, header(context.model), context.ending);
  file
    .declare("followConsent")
    .comment([
      "Grants and denies what the consent platform on the page says, at once and at every change. Call it once, when the page starts; a platform that comes within ten seconds is found.",
      ...followed.flatMap(({ name, signal }) => ["", `${quote(name)} is granted ${grantedWhere(signal)}.`]),
    ])
    .line(code`export function followConsent(): void {`)
    .line(
      code`${call(use("followConsent", "runtime/pixel/signals/follow-consent"), [
        code`${use(sourceConstant(context.source), `${context.folder}/base`)}`,
        signalsCode(followed),
      ])};`,
      2,
    )
    .line(code`}`);
  return [file.finish()];
}
