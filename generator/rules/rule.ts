import type { Catalog } from "../catalog/catalog.js";
import { type DiagnosticDefinition, defineDiagnostic, type Occurrence } from "../diagnostic/define.js";
import type { Diagnostic, Severity } from "../diagnostic/diagnostic.js";
import type { EventModel, Model } from "../model/model.js";
import { partlyReadEvents, type UnreadKey } from "./queries/unread-keys.js";

/** What a rule gets. */
export interface RuleContext {
  readonly model: Model;
  readonly catalog: Catalog;
}

/** Reports one breach of a rule: the message's arguments, and the place. */
export type Report<Args> = (args: Args, occurrence: Occurrence) => void;

/** A rule about contracts. It gets the resolved model and reports where the rule is broken. */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  check(context: RuleContext): readonly Diagnostic[];
}

/** Defines a rule that looks at the whole contract. */
export function defineRule<Args>(
  definition: DiagnosticDefinition<Args> & {
    readonly check: (context: RuleContext, report: Report<Args>) => void;
  },
): Rule {
  const kind = defineDiagnostic<Args>(definition);
  return {
    name: definition.name,
    severity: definition.severity,
    check(context) {
      const diagnostics: Diagnostic[] = [];
      definition.check(context, (args, occurrence) => diagnostics.push(kind.create(args, occurrence)));
      return diagnostics;
    },
  };
}

/**
 * Defines a rule that looks at one event at a time. `restsOn` lists the keys whose absence it draws conclusions from:
 * if one of them could not be read completely, the rule reports nothing.
 */
export function defineEventRule<Args>(
  definition: DiagnosticDefinition<Args> & {
    readonly restsOn?: readonly UnreadKey[];
    readonly check: (event: EventModel, report: Report<Args>, context: RuleContext) => void;
  },
): Rule {
  const { restsOn = [] } = definition;
  return defineRule<Args>({
    ...definition,
    check: (context, report) => {
      const unread = partlyReadEvents(context.model);
      for (const event of context.model.events) {
        const keys = unread.get(event);
        if (keys === undefined || !restsOn.some((key) => keys.has(key))) {
          definition.check(event, report, context);
        }
      }
    },
  });
}
