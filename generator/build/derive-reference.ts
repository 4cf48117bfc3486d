import type { Catalog } from "../catalog/catalog.js";
import { catalogReference } from "./catalog-reference.js";
import type { Json, SchemaObject } from "./schema/slot.js";

/** The language reference: every key of the published schema, with its words, and the catalogue's lists. */
export function deriveReference(schema: SchemaObject, introduction: string, catalog: Catalog): string {
  const definitions = asObject(schema["$defs"]);
  const parts = [
    introduction.trim(),
    "## contract\n",
    sectionOf(schema, definitions),
    ...Object.entries(definitions).map(
      ([name, definition]) => `## ${name}\n\n${sectionOf(asObject(definition), definitions)}`,
    ),
    ...catalogReference(catalog),
  ];
  return `${parts.map((part) => part.trim()).join("\n\n")}\n`;
}

function sectionOf(schema: SchemaObject, definitions: SchemaObject): string {
  const properties = Object.entries(asObject(schema["properties"]));
  const required = new Set(Array.isArray(schema["required"]) ? schema["required"] : []);
  const words = [
    `${textOf(schema["description"])}${properties.length === 0 ? ` ${typeOf(schema)}.` : ""}`.trim(),
  ];
  if (properties.length > 0) {
    words.push("", "| key | | value | meaning |", "|---|---|---|---|");
    for (const [name, property] of properties) {
      const slot = asObject(property);
      const must = required.has(name) ? "required" : "";
      words.push(`| \`${name}\` | ${must} | ${typeOf(slot)} | ${cell(meaningOf(slot, definitions))} |`);
    }
  }
  return words.join("\n");
}

/** The slot's own words, else those of what it refers to. */
function meaningOf(slot: SchemaObject, definitions: SchemaObject): string {
  const name = textOf(slot["$ref"]).split("/").at(-1) ?? "";
  return textOf(slot["description"]) || textOf(asObject(definitions[name])["description"]);
}

/** What a slot may contain, in a few words. */
function typeOf(slot: SchemaObject): string {
  const reference = slot["$ref"];
  if (typeof reference === "string") {
    const name = reference.split("/").at(-1) ?? "";
    return `[${name}](#${name.toLowerCase()})`;
  }
  const expected = slot["x-expected"];
  if (typeof expected === "string") return cell(expected);
  const choices = slot["enum"];
  if (Array.isArray(choices) && choices.length <= 12)
    return choices.map((choice) => `\`${String(choice)}\``).join(", ");
  const types = [slot["type"]].flat();
  if (types.includes("array") && slot["items"] !== undefined)
    return `list of ${typeOf(asObject(slot["items"]))}`;
  const values = slot["additionalProperties"];
  if (types.includes("object") && typeof values === "object") return `map of ${typeOf(asObject(values))}`;
  if (types.includes("string") && types.includes("object")) return "text or map";
  if (types.includes("string")) return "text";
  if (types.includes("object")) return "map";
  return types[0] === undefined ? "any value" : String(types[0]);
}

function asObject(value: Json | undefined): SchemaObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as SchemaObject) : {};
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
