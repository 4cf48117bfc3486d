import { type Capture, type Reading, unreadable } from "./capture.js";
import { readCurl } from "./read-curl.js";
import { readForm, readHits } from "./read-hits.js";
import { readJson } from "./read-json.js";

/** What the command takes, for a text that is nothing of it. */
const TAKEN =
  "it is none of what can be validated: a body of the Conversions API or an event of it (JSON, a form or a `curl` command), a `facebook.com/tr` address, a call of `fbq`, `gtag` or `dataLayer.push`";

const SCRIPT = /\b(?:fbq|gtag|dataLayer)\b/;

/**
 * Recognises what a text is, and takes the events out of it. Nothing in it is ever run: a program is only read, and what
 * a running page alone would know stays unknown.
 */
export async function readCaptured(text: string): Promise<Reading> {
  const body = text.replace(/^\uFEFF/, "").trim();
  if (body === "") return unreadable("it is empty");
  if (/^[{[]/.test(body)) return readJson(body);
  const request = (await readCurl(body)) ?? (await readForm(body));
  if (request !== undefined) return request;
  const calls = /^https?:/i.test(body) || !SCRIPT.test(body) ? [] : await callsIn(body);
  if (calls === "too deep") return unreadable("it is nested too deeply");
  if (calls.length > 0) return { kind: "captured", captures: calls };
  const hits = readHits(body);
  if (hits.length > 0) return { kind: "captured", captures: hits };
  if (SCRIPT.test(body)) return unreadable("no call in it sends an event");
  return unreadable(TAKEN);
}

async function callsIn(text: string): Promise<readonly Capture[] | "too deep"> {
  const { readScript } = await import("./read-script.js");
  return readScript(text);
}
