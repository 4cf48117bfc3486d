import { quote } from "../../text/quote.js";
import { suggestIn } from "../../value/suggest-in.js";
import { unknownNames } from "../queries/unknown-names.js";
import { defineRule } from "../rule.js";
import { definedNames } from "../wording/defined-names.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/** A contract is only valid if a `userData` that is a name is a profile of its `userData` (language 1.0). */
export const unknownProfile = defineRule<{
  readonly event: string;
  readonly profile: string;
  readonly defined: string;
}>({
  name: "unknown-profile",
  severity: "error",
  message: ({ event, profile }) =>
    `${quote(event)} takes its identifiers from ${quote(profile)}, which the contract does not define`,
  note: "The event would be sent without identifiers, and Meta could match it to nobody.",
  help: ({ defined }) =>
    `correct the name (${defined}), define the profile under the contract's \`userData\`, or list the identifiers here`,
  check({ model }, report) {
    for (const { name, within, candidates } of unknownNames(model, "profile")) {
      report(
        { event: within, profile: name.value, defined: definedNames("userData", candidates) },
        nameSuggestions(name, suggestIn(candidates)(name.value), "not a profile of this contract"),
      );
    }
  },
});
