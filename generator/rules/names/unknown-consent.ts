import { quote } from "../../text/quote.js";
import { suggestIn } from "../../value/suggest-in.js";
import { unknownNames } from "../queries/unknown-names.js";
import { defineRule } from "../rule.js";
import { definedNames } from "../wording/defined-names.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/** A contract is only valid if an event's `consent` is one of its consent bases, or `none` (language 1.0). */
export const unknownConsent = defineRule<{
  readonly event: string;
  readonly consent: string;
  readonly defined: string;
}>({
  name: "unknown-consent",
  severity: "error",
  message: ({ event, consent }) =>
    `${quote(event)} rests on the consent ${quote(consent)}, which the contract does not define`,
  note: "The browser would wait for a consent that no banner ever gives, and the event would never be sent.",
  help: ({ defined }) =>
    `correct the name (${defined}), define the basis under \`consent\`, or write \`none\` where no consent is needed`,
  check({ model }, report) {
    const bases = model.consents.map((basis) => basis.name);
    const choices = [...bases, "none"];
    for (const { name, within } of unknownNames(model, "consent")) {
      const meant = suggestIn(choices)(name.value);
      report(
        { event: within, consent: name.value, defined: definedNames("consent", bases) },
        nameSuggestions(name, meant, "not a consent basis of this contract"),
      );
    }
  },
});
