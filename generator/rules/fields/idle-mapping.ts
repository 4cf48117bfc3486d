import { contentsPath } from "../../contract/contents.js";
import type { Label } from "../../diagnostic/diagnostic.js";
import type { EventModel, FieldModel, MappingModel } from "../../model/model.js";
import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";

/** A contract is only sound if no system is asked for what the generated code fills in (language 1.0). */
export const idleMapping = defineEventRule<{
  readonly event: string;
  readonly name: string;
  readonly source: string;
}>({
  name: "idle-mapping",
  severity: "warning",
  message: ({ event, name, source }) =>
    `${quote(source)} maps ${quote(name)} of ${quote(event)}, which is a constant`,
  note: "The generated code fills the value in and never reads this one: Meta does not get what the system has there.",
  help: "remove the mapping; or remove the `const`, so that the system's own value is sent",
  check(event, report) {
    if (event.meta.kind === "none") return;
    // Observers keep their own values, and enrichers have a rule of their own. What an alias repeats was written once.
    const reported = new Set<number>();
    for (const { source, fields } of event.senders) {
      for (const mapping of fields) {
        const { name, span } = mapping;
        if (mappedField(event, mapping)?.presence.kind !== "constant" || reported.has(span.start)) continue;
        reported.add(span.start);
        report(
          { event: event.name, name, source: source.name },
          { at: { span, text: "is never read" }, related: declarations(event, name) },
        );
      }
    }
  },
});

function mappedField(event: EventModel, { kind, name }: MappingModel): FieldModel | undefined {
  const find = (fields: readonly FieldModel[]) => fields.find((field) => field.name === name);
  if (kind === "parameter") return find(event.parameters);
  if (kind === "server-parameter") return find(event.serverEvent);
  if (kind !== "contents-member") return undefined;
  const members = event.parameters.flatMap((parameter) => parameter.members);
  return members.find((member) => contentsPath(member.name) === name);
}

function declarations(event: EventModel, name: string): readonly Label[] {
  return [...event.origin.parameters, ...event.origin.serverEvent]
    .filter((field) => field.name.value === name)
    .map((field) => ({ span: field.name.span, text: "is filled in" }));
}
