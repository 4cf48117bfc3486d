import type { HitCapture, Reading } from "./capture.js";
import { readData } from "./read-json.js";

/** An address that the Pixel's library sends events to, up to what ends it in a log, a program or a page. */
const ADDRESS = /https?:\/\/(?:www\.)?facebook\.com\/tr\/?\?[^\s"'<>\\`]+/gi;

/** What stands alone is the whole of it: tools show addresses with their spaces decoded. */
const ALONE = /^https?:\/\/(?:www\.)?facebook\.com\/tr\/?\?[^\n]+$/i;

/** The hits whose addresses stand in a text: a line of the network panel, a log, an image tag. */
export function readHits(text: string): readonly HitCapture[] {
  const addresses = ALONE.test(text) ? [text] : (text.match(ADDRESS) ?? []);
  return addresses.map((address, index) => ({
    kind: "hit",
    at: addresses.length === 1 ? "" : `hit ${index + 1}`,
    fields: fieldsOf(address.slice(address.indexOf("?") + 1).replaceAll("&amp;", "&")),
  }));
}

/** A body as a form has it: of the Conversions API, or a hit that was too long for an address. */
export async function readForm(text: string): Promise<Reading | undefined> {
  if (!/^[\w.[\]%-]+=[^\n]*$/.test(text) && !text.startsWith("data=")) return undefined;
  const fields = fieldsOf(text);
  const data = fields.get("data");
  if (data !== undefined) return readData(data.trim());
  const isHit = fields.has("ev") && fields.has("id");
  return isHit ? { kind: "captured", captures: [{ kind: "hit", at: "", fields }] } : undefined;
}

/** The first of each name, as Meta reads it. */
function fieldsOf(query: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) if (!fields.has(name)) fields.set(name, value);
  return fields;
}
