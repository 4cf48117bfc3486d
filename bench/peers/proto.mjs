import { PERSONS, schemaOf, typeNameOf } from "./event-schema.mjs";

const EVENTS_PER_FILE = 10;
const TYPES = { string: "string", number: "double", integer: "int32" };

const HEADER = `syntax = "proto3";\n\npackage bench;\n\n`;

/**
 * Files of Protocol Buffers with one message an event, by their paths. A file holds ten events: the time of
 * protoc-gen-es grows with the square of what stands in one file, which nobody lets come to a thousand.
 */
export function protoFilesOf(events) {
  const persons = Object.entries(PERSONS).map(([name, schema]) => message(capital(name), schema));
  const files = { "bench/persons.proto": HEADER + persons.join("\n") };
  for (let start = 0; start < events.length; start += EVENTS_PER_FILE) {
    const messages = events.slice(start, start + EVENTS_PER_FILE).map((event) =>
      message(
        typeNameOf(event),
        schemaOf(event, (name) => ({ name })),
      ),
    );
    files[`bench/from_${start + 1}.proto`] =
      `${HEADER}import "bench/persons.proto";\n\n${messages.join("\n")}`;
  }
  return files;
}

function message(name, { description, properties, required }) {
  const nested = [];
  const fields = Object.entries(properties).map(([field, schema], index) => {
    const type = typeOf(field, schema, nested);
    const label = schema.type === "array" ? "repeated " : required.includes(field) ? "" : "optional ";
    return `${comment(schema.description)}${label}${type} ${field} = ${index + 1};\n`;
  });
  return `${comment(description)}message ${name} {\n${indent([...nested, ...fields].join(""))}}\n`;
}

/** The type of a field; what it needs of its own is added to what stands in its message. */
function typeOf(field, schema, nested) {
  const name = capital(field);
  if (schema.name !== undefined) return capital(schema.name);
  if (schema.type === "array") return typeOf(field, schema.items, nested);
  if (schema.type === "object") nested.push(message(name, schema));
  else if (schema.enum !== undefined) nested.push(enumeration(field, schema.enum));
  else return TYPES[schema.type];
  return name;
}

function enumeration(field, words) {
  const prefix = field.toUpperCase();
  const values = ["UNSPECIFIED", ...words.map((word) => word.toUpperCase())];
  const lines = values.map((value, index) => `${prefix}_${value} = ${index};\n`);
  return `enum ${capital(field)} {\n${indent(lines.join(""))}}\n`;
}

function capital(name) {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter) => letter.toUpperCase());
}

function comment(description) {
  return description === undefined ? "" : `// ${description}\n`;
}

function indent(text) {
  return text.replace(/^(?=.)/gm, "  ");
}
