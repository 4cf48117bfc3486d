import type { CatalogActionSource } from "../../catalog/catalog.js";
import type { Ground } from "../../diagnostic/diagnostic.js";
import type { EventModel, SenderModel } from "../../model/model.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../say/fact-line.js";
import { meantInstead } from "../say/meant-instead.js";

/**
 * A contract is only valid if events of apps and conversations keep to their action sources, and these to
 * their events (Conversions API for Business Messaging, 2026-05-05).
 */
export const misplacedEventFamily = defineEventRule<{
  readonly event: string;
  readonly name: string;
  readonly actionSource: string;
  readonly mend: string;
}>({
  name: "misplaced-event-family",
  severity: "error",
  message: ({ event, name, actionSource }) =>
    `${quote(event)} is sent as ${quote(name)} from the action source ${quote(actionSource)}, which Meta refuses`,
  why: "Meta takes these events from their own action source only, and from a conversation nothing but its own list.",
  mend: ({ mend }) => mend,
  check(event, report, { catalog }) {
    const { meta } = event;
    if (meta.kind === "none" || meta.kind === "unknown") return;
    const bound = meta.kind === "standard" ? meta.event.actionSources : [];
    for (const sender of event.senders) {
      for (const actionSource of actionSourcesOf(sender, catalog.actionSources)) {
        const args = { event: event.name, name: meta.name, actionSource: actionSource.name };
        const related = [{ span: sender.origin.span, text: `sends as \`${actionSource.name}\`` }];
        if (bound.length > 0 && !bound.includes(actionSource.name)) {
          const mend = `send it with the action source ${listAny(bound)}, or name another event`;
          const at = { span: meta.span, text: `only with ${listAny(bound)}` };
          report({ ...args, mend }, { at, related, facts: factsOf(event) });
        } else if (actionSource.events.length > 0 && !isOneOf(actionSource, event)) {
          const mend = `name ${listAny(actionSource.events)}`;
          const name = { value: meta.name, span: meta.span };
          const near = actionSource.events.filter((able) => able.startsWith(meta.name));
          const said = meantInstead(name, near, "not on its list");
          report({ ...args, mend }, { ...said, related, facts: [factLine(actionSource.fact)] });
        }
      }
    }
  },
});

/** A browser's events are always those of a website. */
function actionSourcesOf(
  sender: SenderModel,
  known: readonly CatalogActionSource[],
): readonly CatalogActionSource[] {
  return sender.side === "browser"
    ? known.filter((actionSource) => actionSource.name === "website")
    : sender.branches.map((branch) => branch.actionSource);
}

function isOneOf(actionSource: CatalogActionSource, event: EventModel): boolean {
  return event.meta.kind === "standard" && actionSource.events.includes(event.meta.name);
}

function factsOf(event: EventModel): readonly Ground[] {
  return event.meta.kind === "standard" ? [factLine(event.meta.event.fact)] : [];
}
