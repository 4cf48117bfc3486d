import type { CatalogSourceKind } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import type { EventModel, SenderModel, SourceModel } from "../../model/model.js";
import type { Spanned } from "../../source/source-file.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { fitsActionSource } from "../queries/fits-action-source.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is only valid if an action source fits the kind that sends (Server Event Parameters, 2026-02-12; Conversion Leads, 2025-04). */
export const unfittingActionSource = defineRule<{
  readonly source: string;
  readonly kind: CatalogSourceKind;
  readonly actionSource: string;
}>({
  name: "unfitting-action-source",
  severity: "error",
  message: ({ source, kind, actionSource }) =>
    `${quote(source)} is of kind ${quote(kind.name)}, so its events cannot have the action source ${quote(actionSource)}`,
  note: "The action source declares to Meta where it happened; a wrong one misleads attribution and breaks the terms.",
  help: ({ kind: { actionSource, actionSources, actionSourceAdvice } }) => {
    const isSettled = actionSources.length === 1 && actionSources[0] === actionSource;
    const remedy = isSettled ? "leave it out" : `write ${listAny(actionSources)}`;
    return actionSourceAdvice === undefined ? remedy : `${remedy}: ${actionSourceAdvice}`;
  },
  check({ model, catalog }, report) {
    for (const { source, stated } of model.sources.map(ofSource).concat(model.events.flatMap(ofEvent))) {
      for (const { value, span } of stated) {
        const entry = findByName(catalog.actionSources, value);
        if (entry === undefined || fitsActionSource(source, value)) continue;
        report(
          { source: source.name, kind: source.kind, actionSource: value },
          {
            at: { span, text: `not for the kind ${quote(source.kind.name)}` },
            related: [{ span: (source.origin.kind ?? source.origin.name).span, text: "what sends it" }],
            facts: [factLine(entry.fact)],
          },
        );
      }
    }
  },
});

/** Action sources where they were written, and a source that they hold for. */
interface Statement {
  readonly source: SourceModel;
  readonly stated: readonly Spanned<string>[];
}

function ofSource(source: SourceModel): Statement {
  return { source, stated: source.origin.actionSources };
}

function ofEvent(event: EventModel): readonly Statement[] {
  const own = event.senders.map((sender): Statement => ({ source: sender.source, stated: statedBy(sender) }));
  // What an event states applies to its servers that state nothing themselves; without servers it applies to browsers.
  const silent = event.senders.filter((sender) => statedBy(sender).length === 0);
  const servers = silent.filter((sender) => !sender.source.kind.runsInBrowser);
  const stated = event.origin.actionSources;
  const unfit = (servers.length > 0 ? servers : silent).find(({ source }) =>
    stated.some(({ value }) => !fitsActionSource(source, value)),
  );
  return unfit === undefined ? own : [...own, { source: unfit.source, stated }];
}

function statedBy({ origin }: SenderModel): readonly Spanned<string>[] {
  return "actionSources" in origin ? origin.actionSources : [];
}
