import type { CatalogServerParameter } from "../../catalog/catalog.js";
import { quote } from "../../text/quote.js";
import { isPersonalName } from "../ask/personal-names.js";
import { isPersonalText } from "../ask/personal-text.js";
import { defineEventRule } from "../rule.js";

/** A contract is only sound if no example's address carries personal data (Meta Business Tools Terms). */
export const personalDataInUrl = defineEventRule<{
  readonly event: string;
  readonly example: string;
  readonly name: string;
}>({
  name: "personal-data-in-url",
  severity: "warning",
  message: ({ event, example, name }) =>
    `${quote(name)} of example ${quote(example)} of ${quote(event)} carries personal data`,
  why: "Meta scans addresses and reports a potential violation; an example tells developers that such pages are in order.",
  mend: "cut the query off before the address is sent, and write the example so",
  check(event, report, { catalog }) {
    for (const example of event.examples) {
      for (const { name } of catalog.serverParameters.filter(isAddress)) {
        const url = example.serverEvent[name];
        const span = example.spans.get(`serverEvent.${name}`);
        if (typeof url !== "string" || span === undefined) continue;
        const query = url.split(/[?#]/).slice(1).join("&").split("&");
        const isTelling = query.some((pair) => isPersonalName(catalog, pair.split("=")[0] ?? ""));
        if (!isTelling && !isPersonalText(url)) continue;
        report(
          { event: event.name, example: example.name, name },
          { at: { span, text: "the page's address tells who is looking at it" } },
        );
      }
    }
  },
});

function isAddress({ schema }: CatalogServerParameter): boolean {
  return schema.format === "url";
}
