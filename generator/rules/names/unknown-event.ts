import { quote } from "../../text/quote.js";
import { suggestIn } from "../../value/suggest-in.js";
import { unknownNames } from "../queries/unknown-names.js";
import { defineRule } from "../rule.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/** A contract is only valid if `separateFrom` and `replacedBy` name events of the contract (language 1.0). */
export const unknownEvent = defineRule<{ readonly within: string; readonly event: string }>({
  name: "unknown-event",
  severity: "error",
  message: ({ within, event }) =>
    `${quote(within)} refers to the event ${quote(event)}, which the contract does not define`,
  note: "The reference leads nowhere: there is no event to be separate from, and no successor to move to.",
  help: "correct the name; use the event's name in the contract, not Meta's",
  check({ model }, report) {
    for (const { name, within, candidates } of unknownNames(model, "event")) {
      report(
        { within, event: name.value },
        nameSuggestions(
          name,
          suggestIn(candidates)(name.value, MOST_SHOWN + 1).filter((meant) => meant !== within),
          "not an event of this contract",
        ),
      );
    }
  },
});

/** As many suggestions as are shown; an event does not mean itself. */
const MOST_SHOWN = 3;
