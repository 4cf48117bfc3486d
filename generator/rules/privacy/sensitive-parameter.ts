import { findByName } from "../../catalog/find-by-name.js";
import { words } from "../../text/casing.js";
import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";

/** Words for what Meta does not want to know about people. */
const SENSITIVE: ReadonlySet<string> = new Set([
  "addiction",
  "allergy",
  "bankruptcy",
  "caste",
  "debt",
  "diagnosis",
  "disability",
  "disease",
  "doctor",
  "drug",
  "ethnicity",
  "health",
  "hiv",
  "illness",
  "income",
  "insurance",
  "medical",
  "medication",
  "mental",
  "nationality",
  "patient",
  "political",
  "politics",
  "pregnancy",
  "pregnant",
  "prescription",
  "race",
  "religion",
  "salary",
  "sexual",
  "symptom",
  "therapy",
  "treatment",
]);

const PAIRS = ["bank account", "card number", "credit score"] as const;

/** A contract is only sound if no parameter tells Meta about health, money, religion or similar (Meta Business Tools Terms). */
export const sensitiveParameter = defineRule<{ readonly name: string }>({
  name: "sensitive-parameter",
  severity: "warning",
  message: ({ name }) => `${quote(name)} sounds like sensitive information`,
  note: "Meta forbids information about health, finances, religion and similar, and restricts the whole data source that sends it.",
  help: "remove it, or allow the rule here with the reason why it is not sensitive",
  check({ model, catalog }, report) {
    for (const { name } of model.origin.parameters) {
      if (findByName(catalog.parameters, name.value) !== undefined) continue;
      const nameWords = words(name.value).map((word) => word.toLowerCase());
      const pair = PAIRS.some((both) => nameWords.join(" ").includes(both));
      if (!pair && !nameWords.some((word) => SENSITIVE.has(word))) continue;
      report({ name: name.value }, { at: { span: name.span, text: "may reveal sensitive information" } });
    }
  },
});
