import { escapeInvisible } from "../text/invisible.js";
import { escapeCommands, printable } from "../text/printable.js";

declare const made: unique symbol;

/** A text for machines that may stand in any log. It is only made here, where nothing foreign gets in as it is. */
export type MachineText = string & { readonly [made]: true };

/** One JSON document. */
export function machineJson(value: unknown): MachineText {
  return `${jsonOf(value, 2)}\n` as MachineText;
}

/** Values as one JSON list, each on a line of its own. */
export function machineList(values: readonly unknown[]): MachineText {
  const lines = values.map((value) => jsonOf(value));
  return (lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`) as MachineText;
}

/** JSON in which nothing controls a terminal or is obeyed by the agent of a build; it reads back the same. */
function jsonOf(value: unknown, indent?: number): string {
  return escapeCommands(escapeInvisible(JSON.stringify(value, null, indent)));
}

/** One command of a workflow: its name, properties, and the lines of its message. */
export interface WorkflowCommand {
  readonly name: "error" | "warning" | "notice";
  readonly properties: Readonly<Record<string, string | number>>;
  readonly message: readonly string[];
}

/** Commands that GitHub's runner obeys, written as GitHub's own toolkit writes them; nothing foreign becomes one. */
export function machineCommands(commands: readonly WorkflowCommand[]): MachineText {
  return commands.map((command) => `${commandText(command)}\n`).join("") as MachineText;
}

function commandText({ name, properties, message }: WorkflowCommand): string {
  const settings = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(String(value))}`,
  );
  // The runner prints the message line by line once it has obeyed the command.
  const words = message.map((line) => escapeData(printable(line))).join("%0A");
  return `::${name} ${settings.join(",")}::${words}`;
}

/** A colon or comma would end the property. */
function escapeProperty(value: string): string {
  return escapeData(printable(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Line ends, which the toolkit escapes too, are symbols by now. */
function escapeData(value: string): string {
  return value.replaceAll("%", "%25");
}
