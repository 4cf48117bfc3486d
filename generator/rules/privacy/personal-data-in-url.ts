import type { CatalogServerParameter } from "../../catalog/catalog.js";
import { isPersonalText } from "../../runtime/shared/personal-text.js";
import { quote } from "../../text/quote.js";
import { isPersonalName } from "../queries/personal-names.js";
import { defineEventRule } from "../rule.js";

/** A contract is only sound if no URL in an example carries personal data (Meta Business Tools Terms). */
export const personalDataInUrl = defineEventRule<{
  readonly event: string;
  readonly example: string;
  readonly name: string;
}>({
  name: "personal-data-in-url",
  severity: "warning",
  message: ({ event, example, name }) =>
    `${quote(name)} of example ${quote(example)} of ${quote(event)} carries personal data`,
  note: "Meta scans URLs and reports a potential violation; an example tells developers that such pages are fine.",
  help: "remove the query before the URL is sent, and correct the example",
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
          { at: { span, text: "the URL identifies the visitor" } },
        );
      }
    }
  },
});

function isAddress({ schema }: CatalogServerParameter): boolean {
  return schema.format === "url";
}
