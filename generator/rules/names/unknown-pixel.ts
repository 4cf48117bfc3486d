import { quote } from "../../text/quote.js";
import { suggestIn } from "../../value/suggest-in.js";
import { unknownNames } from "../queries/unknown-names.js";
import { defineRule } from "../rule.js";
import { definedNames } from "../wording/defined-names.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/**
 * A contract is only valid if every pixel that a source or an event names is one of its `pixels` (language
 * 1.0).
 */
export const unknownPixel = defineRule<{
  readonly within: string;
  readonly pixel: string;
  readonly defined: string;
}>({
  name: "unknown-pixel",
  severity: "error",
  message: ({ within, pixel }) =>
    `${quote(within)} names the pixel ${quote(pixel)}, which the contract does not define`,
  note: "The events would go to no dataset, or to one that the ads do not use.",
  help: ({ defined }) =>
    `correct the name (${defined}), or define the pixel under \`pixels\`, as in \`main: META_PIXEL_ID\``,
  check({ model }, report) {
    for (const { name, within, candidates } of unknownNames(model, "pixel")) {
      report(
        { within, pixel: name.value, defined: definedNames("pixels", candidates) },
        nameSuggestions(name, suggestIn(candidates)(name.value), "not a pixel of this contract"),
      );
    }
  },
});
