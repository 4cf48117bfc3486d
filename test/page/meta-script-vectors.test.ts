import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openScriptPage } from "../support/meta-script/page-with-base-code.js";
import { parseHit } from "../support/meta-script/parse-hit.js";

const FOLDER = process.env["CONFORMANCE_VECTORS"];

type Texts = Readonly<Record<string, string>>;

interface RecordedHit {
  readonly kind: string;
  readonly url: string;
  readonly parsed: {
    readonly pixel_id?: string;
    readonly event_name?: string;
    readonly page_url?: string;
    readonly referrer?: string;
    readonly custom_data?: Texts;
    readonly user_data?: Texts;
    readonly other?: Texts;
  };
}

interface RecordedCode {
  readonly snippet: string;
  readonly expected_calls?: readonly { readonly command: string; readonly event: string | null }[];
}

function recorded<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(join(FOLDER ?? "", name), "utf8"));
}

function readBack(text: string): unknown {
  try {
    return JSON.parse(/^[[{]/.test(text) ? text : JSON.stringify(text));
  } catch {
    return text;
  }
}

function valuesOf(texts: Texts = {}): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, readBack(text)]));
}

/** The texts of a hit's parameters as they stand in its address. */
function parametersIn(address: string): readonly string[] {
  return address.split("&").filter((part) => part.startsWith("cd["));
}

describe.skipIf(FOLDER === undefined)("what was recorded of the real script", () => {
  test("its hits are read", () => {
    const hits = recorded<RecordedHit>("tr-hits.json");
    const read = hits.map(({ url }) => {
      const { pixel, event, parameters, userData } = parseHit(url) ?? {};
      return [pixel, event, parameters, userData];
    });
    const wanted = hits.map(({ parsed }) =>
      parsed.event_name === undefined
        ? [undefined, undefined, undefined, undefined]
        : [parsed.pixel_id ?? "", parsed.event_name, valuesOf(parsed.custom_data), parsed.user_data ?? {}],
    );
    expect(read).toEqual(wanted);
    expect(hits.length).toBeGreaterThan(20);
  });

  test("the same calls on the same pages give the same hits", () => {
    // Of what was pasted in decoded form, or cut within a parameter, the address is no longer as it was sent.
    const hits = recorded<RecordedHit>("tr-hits.json").filter(
      ({ kind, url, parsed }) =>
        /^captured/.test(kind) && parsed.page_url !== undefined && !url.includes("dl=https://"),
    );
    const repeated = hits.map(({ parsed }) => {
      const { sw, sh } = parsed.other ?? {};
      const page = openScriptPage({
        address: parsed.page_url ?? "",
        referrer: parsed.referrer ?? "",
        screen: { width: Number(sw), height: Number(sh) },
      });
      page.fbq("init", parsed.pixel_id);
      page.fbq("track", parsed.event_name, valuesOf(parsed.custom_data));
      const { rest } = page.hits()[0] ?? {};
      return [parametersIn(page.requests.at(-1)?.[1] ?? ""), rest?.["dl"], rest?.["rl"], rest?.["if"]];
    });
    const wanted = hits.map(({ url, parsed }) => [
      parametersIn(url),
      parsed.page_url,
      parsed.referrer,
      parsed.other?.["if"],
    ]);
    expect(repeated).toEqual(wanted);
    expect(hits.length).toBeGreaterThan(7);
  });

  test("the calls in code that pages run become hits", () => {
    const ran: unknown[] = [];
    const different: unknown[] = [];
    for (const { snippet, expected_calls: calls = [] } of recorded<RecordedCode>("fbq-calls.json")) {
      const page = openScriptPage();
      if (!calls.some(({ command }) => command === "init")) page.fbq("init", "11");
      try {
        page.run(snippet.replaceAll(/<\/?script>/g, ""));
      } catch {
        // It needs what the excerpt does not show, or is not JavaScript as it stands.
        continue;
      }
      const sent = page.hits().map(({ event }) => event);
      const tracked = calls.filter(({ command }) => command !== "init").map(({ event }) => event);
      // What is in a function or a condition is not run.
      if (sent.length > 0) ran.push(sent);
      if (sent.length > 0 && JSON.stringify(sent) !== JSON.stringify(tracked))
        different.push([snippet, sent]);
    }
    expect(different).toEqual([]);
    expect(ran.length).toBeGreaterThan(5);
  });
});
