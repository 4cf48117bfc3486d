import { isMisspelled } from "../queries/misspelled-name.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if an event that sends `value` sends `currency` (Standard Parameters, 2025-11-17). */
export const valueWithoutCurrency = defineEventRule<{
  readonly event: string;
  readonly sent: string;
  readonly needed: string;
  readonly problem: keyof typeof HELPS;
}>({
  name: "value-without-currency",
  severity: "error",
  message: ({ event, sent, needed }) => `\`${event}\` sends \`${sent}\` without \`${needed}\``,
  note: "Meta reads a value in the currency given with it; without one the revenue is dropped or misread.",
  help: ({ problem, sent, needed }) => HELPS[problem](sent, needed),
  check(event, report, { model, catalog }) {
    if (event.meta.kind === "none") return;
    const demands = event.meta.kind === "standard" ? event.meta.event.requires : [];
    const pairs = event.parameters.flatMap((value) =>
      (value.meta?.needs ?? []).map((name) => ({ value, name })),
    );
    for (const { value, name } of pairs) {
      if (isMisspelled(model, catalog, event.name, name)) continue;
      const needed = event.parameters.find((parameter) => parameter.name === name);
      const args = { event: event.name, sent: value.name, needed: name };
      // Where Meta requires the currency itself, the rules on demanded parameters say so.
      const isDemanded = demands.includes(name);
      if (needed === undefined) {
        if (isDemanded) continue;
        const at = { span: value.origin.name.span, text: "this amount has no currency" };
        report({ ...args, problem: "absent" }, { at });
        continue;
      }
      // What is always sent must not be omitted, which another rule reports.
      if (needed.presence.kind !== "optional") continue;
      const related = [{ span: value.origin.name.span, text: "while the amount is sent" }];
      if (value.presence.kind !== "optional" && !isDemanded) {
        const at = { span: needed.origin.name.span, text: "may be missing" };
        report({ ...args, problem: "optional" }, { at, related });
      }
      for (const { omit } of event.origin.mirrors) {
        const left = omit.find((omitted) => omitted.value === name);
        if (left === undefined || omit.some((omitted) => omitted.value === value.name)) continue;
        const at = { span: left.span, text: "is left out by this mirror" };
        report({ ...args, problem: "omitted" }, { at, related });
      }
    }
  },
});

const HELPS = {
  absent: (sent: string, needed: string) => `add \`${needed}\`, required or optional like \`${sent}\``,
  optional: (_sent: string, needed: string) => `make \`${needed}\` required, or state it as a \`const\``,
  omitted: (sent: string, needed: string) =>
    `remove \`${needed}\` from \`omit\`, or let the mirror omit \`${sent}\` as well`,
} as const;
