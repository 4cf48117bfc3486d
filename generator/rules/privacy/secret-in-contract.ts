import { findSecrets } from "../queries/find-secrets.js";
import { defineRule } from "../rule.js";
import { redact } from "../wording/redact.js";

/** A contract is only valid if none of its files contains a secret, even in a comment (Conversions API: Using the API, 2026-06-28). */
export const secretInContract = defineRule<{ readonly opens: string }>({
  name: "secret-in-contract",
  severity: "error",
  message: ({ opens }) => `the contract contains ${opens}`,
  note: "A contract is read by many people and kept in a repository: anyone with the secret can send events in your name.",
  help: "remove it, revoke it where it was issued, and pass the new one to the running code through its environment",
  check({ model, catalog }, report) {
    for (const file of model.origin.files) {
      const secrets = findSecrets(catalog.textForms, file);
      const redacted = redact(file, secrets);
      for (const { start, end, opens } of secrets) {
        report({ opens }, { at: { span: { file: redacted, start, end }, text: "no longer secret" } });
      }
    }
  },
});
