import { findByName } from "../../catalog/find-by-name.js";
import { contentsMember, contentsPath } from "../../contract/contents.js";
import { idTemplate } from "../../model/id-template.js";
import type { Model } from "../../model/model.js";
import { quote } from "../../text/quote.js";
import { unknownNames } from "../queries/unknown-names.js";
import { partlyReadEvents } from "../queries/unread-keys.js";
import { defineRule } from "../rule.js";

/** A contract is only sound if an event uses each parameter that it defines for all (language 1.0). */
export const idleDefinition = defineRule<{ readonly name: string }>({
  name: "idle-definition",
  severity: "warning",
  message: ({ name }) => `the contract defines ${quote(name)}, which no event uses`,
  note: "It changes nothing that is generated: an event gets a parameter only where it names it.",
  help: ({ name }) => `name ${quote(name)} under the \`parameters\` of an event, or remove the definition`,
  check({ model, catalog }, report) {
    const { events, origin } = model;
    // What could not be read, or is misspelled, may be meant to use it.
    const isWhole =
      origin.refusedSections.size === 0 && [...origin.refused.values()].every((names) => names.size === 0);
    if (!isWhole || events.length === 0 || events.length < origin.events.length) return;
    if (unknownNames(model, "parameter").length > 0 || partlyReadEvents(model).size > 0) return;
    const used = usedNames(model);
    for (const { name } of origin.parameters) {
      const member = contentsMember(name.value);
      // Another rule reports a member that is none.
      const isUnknown = member !== undefined && findByName(catalog.contentsMembers, member) === undefined;
      if (isUnknown || used.has(name.value)) continue;
      report({ name: name.value }, { at: { span: name.span, text: "is used nowhere" } });
    }
  },
});

/** The parameters of all events, what each item of `contents` has, and what an id is meant to be made of. */
function usedNames({ events }: Model): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { parameters, origin } of events) {
    for (const { name, members } of parameters) {
      used.add(name);
      for (const member of members) used.add(contentsPath(member.name));
    }
    const { eventId } = origin;
    if (eventId?.kind === "template") for (const name of idTemplate(eventId.template).names) used.add(name);
  }
  return used;
}
