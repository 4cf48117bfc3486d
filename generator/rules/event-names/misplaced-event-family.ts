import type { CatalogActionSource } from "../../catalog/catalog.js";
import type { Ground } from "../../diagnostic/diagnostic.js";
import type { EventModel, SenderModel } from "../../model/model.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/**
 * A contract is only valid if events of apps and conversations keep to their action sources, and these to
 * their events (Conversions API for Business Messaging, 2026-05-05).
 */
export const misplacedEventFamily = defineEventRule<{
  readonly event: string;
  readonly name: string;
  readonly actionSource: string;
  readonly help: string;
}>({
  name: "misplaced-event-family",
  severity: "error",
  message: ({ event, name, actionSource }) =>
    `${quote(event)} is sent as ${quote(name)} from the action source ${quote(actionSource)}, which Meta refuses`,
  note: "Meta accepts these events only from their own action source, and from a conversation only the events on its list.",
  help: ({ help }) => help,
  check(event, report, { catalog }) {
    const { meta } = event;
    if (meta.kind === "none" || meta.kind === "unknown") return;
    const bound = meta.kind === "standard" ? meta.event.actionSources : [];
    for (const sender of event.senders) {
      for (const actionSource of actionSourcesOf(sender, catalog.actionSources)) {
        const args = { event: event.name, name: meta.name, actionSource: actionSource.name };
        const related = [{ span: sender.origin.span, text: `sends as \`${actionSource.name}\`` }];
        if (bound.length > 0 && !bound.includes(actionSource.name)) {
          const help = `send it with the action source ${listAny(bound)}, or name another event`;
          const at = { span: meta.span, text: `only with ${listAny(bound)}` };
          report({ ...args, help }, { at, related, facts: factsOf(event) });
        } else if (actionSource.events.length > 0 && !isOneOf(actionSource, event)) {
          const help = `name ${listAny(actionSource.events)}`;
          const name = { value: meta.name, span: meta.span };
          const near = actionSource.events.filter((able) => able.startsWith(meta.name));
          const suggested = nameSuggestions(name, near, "not on its list");
          report({ ...args, help }, { ...suggested, related, facts: [factLine(actionSource.fact)] });
        }
      }
    }
  },
});

/** The kind of a browser decides where its events happen. */
function actionSourcesOf(
  sender: SenderModel,
  known: readonly CatalogActionSource[],
): readonly CatalogActionSource[] {
  return sender.side === "browser"
    ? known.filter((actionSource) => actionSource.name === sender.source.kind.actionSource)
    : sender.branches.map((branch) => branch.actionSource);
}

function isOneOf(actionSource: CatalogActionSource, event: EventModel): boolean {
  return event.meta.kind === "standard" && actionSource.events.includes(event.meta.name);
}

function factsOf(event: EventModel): readonly Ground[] {
  return event.meta.kind === "standard" ? [factLine(event.meta.event.fact)] : [];
}
