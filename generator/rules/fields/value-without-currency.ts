import { contentsPath } from "../../contract/contents.js";
import type { EventModel } from "../../model/model.js";
import type { Spanned } from "../../source/source-file.js";
import { amountNames } from "../queries/amount-names.js";
import { isCurrency } from "../queries/currency-status.js";
import { isMisspelled } from "../queries/misspelled-name.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if an event that sends an amount sends its currency (Standard Parameters, 2025-11-17). */
export const valueWithoutCurrency = defineEventRule<{
  readonly event: string;
  readonly sent: string;
  readonly needed: string;
  readonly problem: keyof typeof HELPS;
}>({
  name: "value-without-currency",
  severity: "error",
  message: ({ event, sent, needed }) => `\`${event}\` sends \`${sent}\` without \`${needed}\``,
  note: "Meta reads an amount in the currency given with it; without one the revenue is dropped or misread.",
  help: ({ problem, sent, needed }) => HELPS[problem](sent, needed),
  check(event, report, { model, catalog }) {
    if (event.meta.kind === "none") return;
    const needed = catalog.parameters.find(({ name }) => isCurrency(catalog, name))?.name;
    if (needed === undefined || isMisspelled(model, catalog, event.name, needed)) return;
    // Where Meta requires the currency itself, the rules on demanded parameters say so.
    const isDemanded = event.meta.kind === "standard" && event.meta.event.requires.includes(needed);
    const currency = event.parameters.find((parameter) => parameter.name === needed);
    for (const amount of writtenAmounts(event, amountNames(catalog))) {
      const sent = amount.name.value;
      const args = { event: event.name, sent, needed };
      if (currency === undefined) {
        const at = { span: amount.name.span, text: "this amount has no currency" };
        if (!isDemanded) report({ ...args, problem: "absent" }, { at });
        continue;
      }
      // What is always sent must not be omitted, which another rule reports.
      if (currency.presence.kind !== "optional") continue;
      const related = [{ span: amount.name.span, text: "while the amount is sent" }];
      if (amount.isSure && !isDemanded) {
        const at = { span: currency.origin.name.span, text: "may be missing" };
        report({ ...args, problem: "optional" }, { at, related });
      }
      for (const { omit } of event.origin.mirrors) {
        const left = omit.find((omitted) => omitted.value === needed);
        if (left === undefined || omit.some((omitted) => omitted.value === amount.parameter)) continue;
        const at = { span: left.span, text: "is left out by this mirror" };
        report({ ...args, problem: "omitted" }, { at, related });
      }
    }
  },
});

interface WrittenAmount {
  readonly name: Spanned<string>;
  /** The parameter that is the amount, or the list with the amounts. */
  readonly parameter: string;
  /** Whether it goes out with every event. */
  readonly isSure: boolean;
}

/** The amounts that an event names. */
function writtenAmounts({ parameters }: EventModel, known: ReadonlySet<string>): readonly WrittenAmount[] {
  return parameters.flatMap(({ name, origin, presence, members }): readonly WrittenAmount[] => {
    const isSure = presence.kind !== "optional";
    if (known.has(name)) return [{ name: origin.name, parameter: name, isSure }];
    return members.flatMap((member) => {
      if (member.origin === undefined || !known.has(contentsPath(member.name))) return [];
      const isInAll = isSure && member.presence.kind !== "optional";
      return [{ name: member.origin.name, parameter: name, isSure: isInAll }];
    });
  });
}

const HELPS = {
  absent: (sent: string, needed: string) => `add \`${needed}\`, required or optional like \`${sent}\``,
  optional: (_sent: string, needed: string) => `make \`${needed}\` required, or state it as a \`const\``,
  omitted: (sent: string, needed: string) =>
    `remove \`${needed}\` from \`omit\`, or let the mirror omit \`${sent}\` as well`,
} as const;
