import { type Reading, unreadable } from "./capture.js";
import { readData, readJson } from "./read-json.js";

/** What `curl` is told to send, in quotes or without. */
const DATA =
  /\s(?:-d|--data(?:-raw|-binary|-ascii|-urlencode)?|--json|-F|--form)(?:\s+|=)?('[^']*(?:'\\''[^']*)*'|"(?:[^"\\]|\\[\s\S])*"|[^\s'"]\S*)/g;

const DATASET = /graph\.facebook\.com\/(?:v[\d.]+\/)?(\d+)\/events/;

/** The events in a command that sends them to the Conversions API; it is read, and nothing is sent. */
export async function readCurl(text: string): Promise<Reading | undefined> {
  if (!/^curl\s/.test(text)) return undefined;
  const bodies = [...text.matchAll(DATA)].map(([, argument = ""]) => unquoted(argument).trim());
  const body = bodies.find((one) => /^(?:[{[]|data=)/.test(one));
  if (body === undefined) return unreadable("the command sends no event: it has no `--data` with any");
  const reading = await (body.startsWith("data=") ? readData(body.slice("data=".length)) : readJson(body));
  const pixel = DATASET.exec(text)?.[1];
  if (reading.kind === "unreadable" || pixel === undefined) return reading;
  const captures = reading.captures.map((capture) =>
    capture.kind === "server" ? { ...capture, pixel } : capture,
  );
  return { kind: "captured", captures };
}

/** What a shell would pass on. */
function unquoted(argument: string): string {
  if (argument.startsWith("'")) return argument.slice(1, -1).replaceAll("'\\''", "'");
  return argument.startsWith('"') ? argument.slice(1, -1).replace(/\\(["\\$`])/g, "$1") : argument;
}
