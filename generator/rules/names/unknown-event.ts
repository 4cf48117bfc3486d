import { quote } from "../../text/quote.js";
import { suggest } from "../../text/suggest.js";
import { unknownNames } from "../ask/unknown-names.js";
import { defineRule } from "../rule.js";
import { meantInstead } from "../say/meant-instead.js";

/** A contract is only valid if `separateFrom` and `replacedBy` name events of the contract (language 1.0). */
export const unknownEvent = defineRule<{ readonly within: string; readonly event: string }>({
  name: "unknown-event",
  severity: "error",
  message: ({ within, event }) =>
    `${quote(within)} refers to the event ${quote(event)}, which the contract does not define`,
  why: "Whoever follows the reference finds nothing: no twin to be kept apart from, no successor to move to.",
  mend: "correct the name; events go by their names in the contract, not by Meta's",
  check({ model }, report) {
    for (const { name, within, candidates } of unknownNames(model, "event")) {
      const others = candidates.filter((candidate) => candidate !== within);
      report(
        { within, event: name.value },
        meantInstead(name, suggest(name.value, others), "no event of this contract"),
      );
    }
  },
});
