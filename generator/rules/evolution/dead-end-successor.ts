import type { EventAst } from "../../contract/ast.js";
import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if what replaces a deprecated event is an active one (language 1.0). */
export const deadEndSuccessor = defineEventRule<{ readonly event: string; readonly successor: string }>({
  name: "dead-end-successor",
  severity: "error",
  message: ({ event, successor }) =>
    `${quote(event)} is replaced by ${quote(successor)}, which leads to no active event`,
  note: "Teams that move their campaigns to it find no events, and the numbers stop.",
  help: "name an active event under `replacedBy`, or remove it",
  check(event, report, { model }) {
    const named = event.deprecation?.replacedBy;
    if (named === undefined || event.deprecation?.successor === undefined) return;
    const events = new Map(model.origin.events.map((candidate) => [candidate.name.value, candidate]));
    if (leadsToActive(events, event.origin)) return;
    report(
      { event: event.name, successor: named.value },
      {
        at: {
          span: named.span,
          text: named.value === event.name ? "this is the event itself" : "ends without an active event",
        },
      },
    );
  },
});

/** Follows the successors, which may themselves have been replaced since. */
function leadsToActive(events: ReadonlyMap<string, EventAst>, start: EventAst): boolean {
  const seen = new Set<EventAst>([start]);
  let next = successorOf(events, start);
  while (next !== undefined && !seen.has(next)) {
    if (next.status === undefined || next.status.value === "active") return true;
    seen.add(next);
    next = successorOf(events, next);
  }
  return false;
}

function successorOf(events: ReadonlyMap<string, EventAst>, event: EventAst): EventAst | undefined {
  const name = event.deprecation?.replacedBy?.value;
  return name === undefined ? undefined : events.get(name);
}
