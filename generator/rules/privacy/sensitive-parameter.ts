import { findByName } from "../../catalog/find-by-name.js";
import { words } from "../../text/casing.js";
import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";

/** Words for what Meta does not want to be told of people. */
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

/** A contract is only sound if no parameter tells Meta of health, money, faith or the like (Meta Business Tools Terms). */
export const sensitiveParameter = defineRule<{ readonly name: string }>({
  name: "sensitive-parameter",
  severity: "warning",
  message: ({ name }) => `${quote(name)} sounds like sensitive information`,
  why: "Meta forbids information on health, finances, faith and the like, and restricts the whole data source that sends it.",
  mend: "leave it out, or allow the rule here with the reason why it tells nothing of the kind",
  check({ model, catalog }, report) {
    for (const { name } of model.origin.parameters) {
      if (findByName(catalog.parameters, name.value) !== undefined) continue;
      const said = words(name.value).map((word) => word.toLowerCase());
      const pair = PAIRS.some((both) => said.join(" ").includes(both));
      if (!pair && !said.some((word) => SENSITIVE.has(word))) continue;
      report(
        { name: name.value },
        { at: { span: name.span, text: "may tell something of a person's life" } },
      );
    }
  },
});
