import { findSecrets } from "../ask/find-secrets.js";
import { defineRule } from "../rule.js";
import { hide } from "../say/hide.js";

/** A contract is only valid if no secret stands in any of its files, comments included (Conversions API: Using the API, 2026-06-28). */
export const secretInContract = defineRule<{ readonly opens: string }>({
  name: "secret-in-contract",
  severity: "error",
  message: ({ opens }) => `the contract holds ${opens}`,
  why: "A contract is read by many and kept in a repository: whoever holds the secret can send events in your name.",
  mend: "take it out, have it revoked where it was issued, and give the new one to the running code by its environment",
  check({ model }, report) {
    for (const file of model.origin.files) {
      const secrets = findSecrets(file);
      const hidden = hide(file, secrets);
      for (const { start, end, opens } of secrets) {
        report(
          { opens },
          { at: { span: { file: hidden, start, end }, text: "must be secret, and is not any more" } },
        );
      }
    }
  },
});
