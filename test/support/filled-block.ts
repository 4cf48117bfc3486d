type Values = Readonly<Record<string, unknown>>;

/** A list of objects: its name, and the lines of one member. */
const OBJECTS = /^ *(\/\/ )?(\w+): \[\{ \/\/.*\n([\s\S]*?)^ *(?:\/\/ )?\}\],$/gm;

/** A value: whether it is a comment, its name, and its stand-in. */
const VALUE = /^ *(\/\/ )? *(\w+): \[*"?REPLACE_\w+"?\]*,.*$/gm;

/**
 * A block of snippets with values in place of its stand-ins, printed as the page of snippets says: what is optional is
 * taken out of its comment where a value is given, and stays in it where none is.
 */
export function filledBlock(block: string, values: Values): string {
  const withObjects = block.replace(OBJECTS, (text: string, comment: string | undefined, name, member) => {
    const items = values[name] as readonly Values[] | undefined;
    if (items === undefined) return unfilled(text, name, comment);
    return `${name}: [${items.map((item) => `{\n${filledLines(member, item)}}`).join(", ")}],`;
  });
  return filledLines(withObjects, values);
}

function filledLines(lines: string, values: Values): string {
  return lines.replace(VALUE, (text: string, comment: string | undefined, name) => {
    const value = values[name];
    return value === undefined ? unfilled(text, name, comment) : `${name}: ${printed(value)},`;
  });
}

function unfilled(text: string, name: string, comment: string | undefined): string {
  if (comment === undefined) throw new Error(`the block asks for ${name}`);
  return text;
}

function printed(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
