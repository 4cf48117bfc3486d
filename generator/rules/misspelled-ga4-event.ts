import { findByName } from "../catalog/find-by-name.js";
import type { Span, Spanned } from "../source/source-file.js";
import { listAny } from "../text/list.js";
import { quote } from "../text/quote.js";
import { suggest } from "../text/suggest.js";
import { factLine } from "./fact-line.js";
import { meantInstead } from "./meant-instead.js";
import { defineRule } from "./rule.js";

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
  why: "GA4 takes names letter by letter: under another spelling it is a custom event, and its standard reports miss it.",
  mend: ({ meant }) =>
    `write ${listAny(meant)}; or allow this with the reason, where the name is one of your own`,
  check({ model, catalog }, report) {
    const known = catalog.ga4Events.map(({ name }) => name);
    const spoken = new Set<Span>();
    for (const { name: event, observers } of model.events) {
      for (const { source, event: name } of observers) {
        if (source.kind.name !== "analytics" || !GOOGLE_ANALYTICS.test(source.system)) continue;
        const meant = name === undefined ? [] : meantBy(name, known);
        // An alias brings one name into several events.
        if (name === undefined || meant.length === 0 || spoken.has(name.span)) continue;
        spoken.add(name.span);
        const fact = findByName(catalog.ga4Events, meant[0] ?? "")?.fact;
        report(
          { event, name: name.value, meant },
          { ...meantInstead(name, meant, ""), facts: fact === undefined ? [] : [factLine(fact)] },
        );
      }
    }
  },
});

function meantBy(name: Spanned<string>, known: readonly string[]): readonly string[] {
  return known.includes(name.value) ? [] : suggest(name.value, known);
}
