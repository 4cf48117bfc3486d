import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import { pixelContexts } from "../../paste/pixel-context.js";
import { baseModule } from "./base-module.js";
import { debugModule } from "./debug-module.js";
import { eventModule } from "./event-module.js";
import { followConsentModules } from "./follow-consent-module.js";
import { indexModule } from "./index-module.js";
import { repeatsModule } from "./repeats-module.js";
import { snippets } from "./snippets.js";
import { visitorModule } from "./visitor-module.js";

/** The browser's side: one folder a source, with only what that source may send. */
export const pixelTarget: Target = {
  name: "pixel",
  summary: "typed functions and plain-HTML snippets for each browser source",
  root: "pixel",
  needs: ["shared"],
  emit: ({ model, options }: EmitInput): readonly EmittedFile[] => {
    const contexts = pixelContexts(model, options.importEnding);
    return contexts.flatMap((context): readonly EmittedFile[] => {
      return [
        baseModule(context),
        indexModule(context),
        debugModule(context),
        ...repeatsModule(context),
        ...followConsentModules(context, options.consentSignals),
        ...visitorModule(context),
        ...context.sendings.map((sending) => eventModule(context, sending)),
        snippets(context, options),
      ];
    });
  },
};
