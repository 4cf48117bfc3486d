import { findByName } from "../../catalog/find-by-name.js";
import type { Span } from "../../source/source-file.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { suggestAmong } from "../../text/suggest.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

const GOOGLE_ANALYTICS = /\bgoogle analytics\b|\bga ?4\b/i;

/** A contract is only sound if Google Analytics records an event under a name as GA4 spells it (Google Analytics, Recommended events). */
export const misspelledGa4Event = defineRule<{
  readonly event: string;
  readonly name: string;
  readonly meant: readonly string[];
}>({
  name: "misspelled-ga4-event",
  severity: "warning",
  message: ({ event, name, meant }) =>
    `${quote(event)} is recorded as ${quote(name)}, which is not how GA4 writes ${listAny(meant)}`,
  note: "GA4 matches names letter by letter: with another spelling it is a custom event, and the standard reports leave it out.",
  help: ({ meant }) => `write ${listAny(meant)}; or allow this with the reason, if the name is your own`,
  check({ model, catalog }, report) {
    const suggestName = suggestAmong(catalog.ga4Events.map(({ name }) => name));
    const isKnown = (name: string) => findByName(catalog.ga4Events, name) !== undefined;
    const reported = new Set<Span>();
    for (const { name: event, observers } of model.events) {
      for (const { source, event: name } of observers) {
        if (!source.kind.onlyRecords || !GOOGLE_ANALYTICS.test(source.system)) continue;
        // An alias brings one name into several events.
        if (name === undefined || isKnown(name.value) || reported.has(name.span)) continue;
        const meant = suggestName(name.value);
        if (meant.length === 0) continue;
        reported.add(name.span);
        const fact = findByName(catalog.ga4Events, meant[0] ?? "")?.fact;
        report(
          { event, name: name.value, meant },
          { ...nameSuggestions(name, meant, ""), facts: fact === undefined ? [] : [factLine(fact)] },
        );
      }
    }
  },
});
