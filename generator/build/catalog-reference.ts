import type { Catalog } from "../catalog/catalog.js";

/** The lists of the catalogue that an author chooses from, as sections of the language reference. */
export function catalogReference(catalog: Catalog): readonly string[] {
  const web = catalog.events.filter((event) => event.family === "web");
  const bound = catalog.events.filter((event) => event.family !== "web");
  return [
    section(
      "Meta's standard events",
      "For `metaEvent`. What Meta requires must be listed under the event's `parameters` as required.",
      ["event", "what happened", "demands"],
      web.map(({ name, description, requires }) => [code(name), description, codes(requires)]),
    ),
    section(
      "Meta's events for conversations and apps",
      "For `metaEvent`, each only from the action source beside it.",
      ["event", "what happened", "action source"],
      bound.map(({ name, description, actionSources }) => [code(name), description, codes(actionSources)]),
    ),
    section(
      "Meta's parameters",
      "For `parameters`: Meta's `custom_data`, the same for browser and server unless one is named.",
      ["parameter", "what it is", "only for"],
      catalog.parameters.map(({ name, description, sides }) => [
        code(name),
        description,
        sides.length === 1 ? sides.join("") : "",
      ]),
    ),
    section(
      "Members of contents",
      "For `parameters`, after `contents.`: the properties of each product.",
      ["member", "what it is", ""],
      catalog.contentsMembers.map(({ name, description, required }) => [
        code(name),
        description,
        required ? "always" : "",
      ]),
    ),
    section(
      "Meta's identifiers",
      "For `userData`, `advancedMatching` and `provides`. Give them as they are: the generated code hashes what Meta wants hashed.",
      ["identifier", "what it is", "advanced matching"],
      catalog.userDataKeys.map(({ name, description, advancedMatching }) => [
        code(name),
        description,
        advancedMatching ? "yes" : "",
      ]),
    ),
    section(
      "Action sources",
      "For `actionSource`: where the action happened. What Meta requires there is added to the generated inputs automatically.",
      ["action source", "where it happened", "demands"],
      catalog.actionSources.map(({ name, description, requiresServerParameters, requiresUserData }) => [
        code(name),
        description,
        codes([...requiresServerParameters, ...requiresUserData]),
      ]),
    ),
    section(
      "Deliveries",
      "For a source's `delivery`: how its events reach Meta.",
      ["delivery", "what it is", "for kinds"],
      catalog.deliveries.map(({ name, description, kinds }) => [code(name), description, codes(kinds)]),
    ),
  ];
}

/** A heading, a sentence and a table; a row has as many cells as the head. */
function section(
  title: string,
  words: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const body = rows.map((row) => line(row.map((text) => text.replaceAll("|", "\\|"))));
  return [`## ${title}`, "", words, "", line(head), `|${"---|".repeat(head.length)}`, ...body].join("\n");
}

function codes(names: readonly string[]): string {
  return names.map(code).join(", ");
}

function code(name: string): string {
  return `\`${name}\``;
}
