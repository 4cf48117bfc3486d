import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Capture, Literal } from "../../generator/captured/capture.js";
import { readCaptured } from "../../generator/captured/read-captured.js";

const FOLDER = process.env["CONFORMANCE_VECTORS"];

/** What was recognised, shortened: each kind with the event's name. */
async function brief(text: string): Promise<readonly string[] | string> {
  const reading = await readCaptured(text);
  return reading.kind === "unreadable" ? reading.why : reading.captures.map(briefOf);
}

function briefOf(capture: Capture): string {
  switch (capture.kind) {
    case "server":
      return `server ${capture.at} ${nameIn(capture.event)}`;
    case "hit":
      return `hit ${capture.at} ${capture.fields.get("ev")}`;
    case "call":
      return `${capture.method} ${capture.at} ${said(capture.args[capture.method.startsWith("trackSingle") ? 1 : 0])}`;
    case "init":
      return `init ${capture.at} ${said(capture.args[0])}`;
    case "push":
      return `push ${capture.at} ${said(capture.name)}`;
    default:
      return capture satisfies never;
  }
}

function nameIn(event: unknown): unknown {
  return typeof event === "object" && event !== null && "event_name" in event ? event.event_name : undefined;
}

function said(literal: Literal | undefined): string {
  return literal?.unread.length === 0 ? String(literal.value) : "?";
}

const EVENT = { event_name: "Lead", event_id: "a" };

test.each([
  [
    "a body",
    JSON.stringify({ data: [EVENT, { event_name: "Purchase" }] }),
    ["server data[0] Lead", "server data[1] Purchase"],
  ],
  ["an event", `\uFEFF ${JSON.stringify(EVENT)}\n`, ["server  Lead"]],
  ["a list of events", JSON.stringify([EVENT]), ["server [0] Lead"]],
  ["a body whose data is text", JSON.stringify({ data: JSON.stringify([EVENT]) }), ["server [0] Lead"]],
  ["a form", `data=${encodeURIComponent(JSON.stringify([EVENT]))}&access_token=x`, ["server [0] Lead"]],
  ["a form as it is written for curl", `data=[${JSON.stringify(EVENT)}]`, ["server [0] Lead"]],
  [
    "a curl command",
    `curl -X POST \\\n -F 'data=[${JSON.stringify(EVENT)}]' \\\n https://graph.facebook.com/v24.0/12345/events`,
    ["server [0] Lead"],
  ],
  [
    "a curl command with JSON",
    `curl "https://graph.facebook.com/12345/events" -d "${JSON.stringify({ data: [EVENT] }).replaceAll('"', '\\"')}"`,
    ["server data[0] Lead"],
  ],
  ["an address", "https://www.facebook.com/tr/?id=1&ev=Lead&cd[value]=3", ["hit  Lead"]],
  ["a form that the Pixel posts", "id=1&ev=Lead&cd%5Bvalue%5D=3", ["hit  Lead"]],
  [
    "an image tag",
    '<img src="https://www.facebook.com/tr?id=1&amp;ev=PageView&amp;noscript=1"/>',
    ["hit  PageView"],
  ],
  [
    "a log",
    "GET https://www.facebook.com/tr/?id=1&ev=A 200\nGET https://www.facebook.com/tr/?id=1&ev=B 200",
    ["hit hit 1 A", "hit hit 2 B"],
  ],
  [
    "calls",
    "fbq('init', '1');\nwindow.fbq('trackSingle', '1', 'Lead'); (window as any).fbq(`trackCustom`, \"X\")",
    ["init line 1 1", "trackSingle line 2 Lead", "trackCustom line 2 X"],
  ],
  [
    "a page",
    "<body>\n<script>\nfbq('track', 'Lead')</script><a onclick=\"fbq('track', 'Contact')\">",
    ["track line 3 Lead", "track line 3 Contact"],
  ],
  ["a name that only a page knows", "fbq('track', name + 'x')", ["track line 1 ?"]],
  [
    "pushes",
    "dataLayer.push({ event: 'purchase' }); gtag('event', 'sign_up', {}); window.dataLayer.push({ a: 1 })",
    ["push line 1 purchase", "push line 1 sign_up"],
  ],
  ["a push as JSON", '{"event": "purchase", "ecommerce": {}}', ["push  purchase"]],
])("recognises %s", async (_, text, expected) => {
  expect(await brief(text)).toEqual(expected);
});

test.each([
  ["", "it is empty"],
  [
    "hello",
    "it is none of what can be validated: a body of the Conversions API or an event of it (JSON, a form or a `curl` command), a `facebook.com/tr` address, a call of `fbq`, `gtag` or `dataLayer.push`",
  ],
  ['{"data": [{\n"em": jane@example.com}]}', "it begins like JSON, but is none: see line 2"],
  ['{"data": []}', "it holds no event"],
  ['{"a": 1}', "it is JSON, but has neither `data`, `event_name` nor `event`"],
  ["[".repeat(100) + "]".repeat(100), "it is nested too deeply"],
  [`fbq('track', ${"[".repeat(100_000)})`, "it is nested too deeply"],
  ["// fbq('track', 'Lead')", "no call in it sends an event"],
  [
    "curl https://graph.facebook.com/v24.0/1/events",
    "the command sends no event: it has no `--data` with any",
  ],
  [
    "https://connect.facebook.net/signals/config/123456?v=2.8.18&r=stable",
    "it is none of what can be validated: a body of the Conversions API or an event of it (JSON, a form or a `curl` command), a `facebook.com/tr` address, a call of `fbq`, `gtag` or `dataLayer.push`",
  ],
])("says why nothing was recognised in %j", async (text, why) => {
  expect(await brief(text)).toBe(why);
});

test("runs nothing of what it reads", async () => {
  const mark = "__eventContractRan";
  const hostile = `fbq('track', (globalThis.${mark} = 1, 'Lead'), { get value() { globalThis.${mark} = 2; return 1 }, [globalThis.${mark} = 3]: 1, ...(globalThis.${mark} = 4) }); (() => { globalThis.${mark} = 5; })();`;
  expect(await brief(hostile)).toEqual(["track line 1 ?"]);
  expect(Object.hasOwn(globalThis, mark)).toBe(false);
});

test("names of the prototype are names like others", async () => {
  const reading = await readCaptured("fbq('track', 'Lead', { __proto__: { admin: 1 }, 'constructor': 2 })");
  const [call] = reading.kind === "captured" ? reading.captures : [];
  const parameters = call?.kind === "call" ? call.args[1]?.value : undefined;
  expect(Object.keys(parameters ?? {})).toEqual(["__proto__", "constructor"]);
  expect(Object.getPrototypeOf(parameters)).toBe(Object.prototype);
});

test("reads whatever it is given, or says why not", async () => {
  const piece = fc.constantFrom(
    "fbq('track',",
    "dataLayer.push(",
    "{",
    "}",
    "'",
    '"',
    "`",
    "data=",
    "[",
    "]",
    "(",
    ")",
    "https://www.facebook.com/tr?",
    "ev=",
    "&",
    "%",
    "\\",
    "\n",
    "<script>",
    "curl -d '",
    "gtag(",
    "=>",
    "${",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 12 }),
      async (pieces) => {
        const { kind } = await readCaptured(pieces.join(""));
        expect(["captured", "unreadable"]).toContain(kind);
      },
    ),
    { numRuns: 3000 },
  );
});

test.each([
  ["scripts that never end", "<script>fbq".repeat(150_000)],
  ["many scripts", "<script>fbq</script>\n".repeat(20_000)],
  ["tags that never end", "fbq<script ".repeat(150_000)],
  ["quotes that never end", `curl ${"-d ' ".repeat(200_000)}`],
  ["handlers that never end", `fbq ${"onclick='".repeat(100_000)}`],
  ["addresses without end", "https://www.facebook.com/tr?".repeat(60_000)],
])("reads %s in time", async (_, text) => {
  const start = performance.now();
  await readCaptured(text);
  expect(performance.now() - start).toBeLessThan(15_000);
});

const isThere = FOLDER !== undefined && existsSync(join(FOLDER, "fbq-calls.json"));

test.runIf(isThere)(
  "finds the calls that people write, and the fields of the hits that were seen",
  async () => {
    const read = (name: string) => JSON.parse(readFileSync(join(FOLDER ?? "", name), "utf8"));
    interface Snippet {
      readonly snippet: string;
      readonly file_kind: string;
      readonly expected_calls?: readonly { readonly command: string; readonly event: string | null }[];
    }
    const snippets: readonly Snippet[] = read("fbq-calls.json");
    const missed: string[] = [];
    for (const { snippet, expected_calls = [] } of snippets) {
      const reading = await readCaptured(snippet);
      const captures = reading.kind === "captured" ? reading.captures : [];
      const calls = captures.flatMap((one) =>
        one.kind === "call" || one.kind === "init" ? [briefOf(one)] : [],
      );
      const found = calls.map((call) => call.replace(/ line \d+/, "").replace(/^init .*/, "init ?"));
      const wanted = expected_calls.map(({ command, event }) => `${command} ${event ?? "?"}`);
      if (JSON.stringify(found) !== JSON.stringify(wanted)) missed.push(snippet);
    }
    // The text of a program's string, whose line ends are escapes.
    expect(missed).toEqual(["fbq('track', 'PageView')\\nfbq('trackCustom', 'Lead')\\n"]);

    const hits: readonly { readonly url: string; readonly parsed: { readonly event_name?: string } }[] =
      read("tr-hits.json");
    const names = await Promise.all(hits.map(async ({ url }) => await brief(url)));
    const wanted = hits.map(({ parsed }) => [`hit  ${parsed.event_name}`]);
    expect(names.filter((_, index) => /facebook\.com\/tr/.test(hits[index]?.url ?? ""))).toEqual(
      wanted.filter((_, index) => /facebook\.com\/tr/.test(hits[index]?.url ?? "")),
    );
  },
);
