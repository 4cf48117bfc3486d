import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { BuildResult } from "../../generator/runtime/server/build.js";
import { generateExamples } from "../support/examples.js";
import { run } from "../support/running.js";

const FOLDER = process.env["CONFORMANCE_VECTORS"];

interface Vector {
  readonly key: string;
  readonly input: unknown;
  readonly expected: unknown;
  readonly ours?: unknown;
  readonly agrees: true | "decision";
}

const KEYS: ReadonlySet<string> = new Set([
  "em",
  "ph",
  "fn",
  "ln",
  "ct",
  "st",
  "zp",
  "country",
  "external_id",
]);

const INPUT = {
  consent: { marketing: "granted" },
  event_time: 1768470000,
  event_source_url: "https://acme.example/thanks",
  custom_data: {
    value: 25,
    currency: "EUR",
    order_id: "A-1001",
    contents: [{ id: "MUG", quantity: 2, item_price: 12.5 }],
  },
};

test.skipIf(FOLDER === undefined)(
  "a generated builder hashes every recorded identifier as other systems do",
  async () => {
    const [store] = (await generateExamples()).filter(({ name }) => name === "acme-store");
    if (store === undefined) throw new Error("no web store");
    const running = await run(store);
    const vectors = (
      JSON.parse(readFileSync(join(FOLDER ?? "", "user-data.more.json"), "utf8")) as readonly Vector[]
    ).filter(({ key }) => KEYS.has(key));
    const different: unknown[] = [];
    for (const { key, input, agrees, expected, ours } of vectors) {
      // One identifier more, so that the event is built where the one in question is dropped.
      const other = key === "em" ? { external_id: "C-1" } : { em: "jane@example.com" };
      const user_data = {
        client_ip_address: "203.0.113.7",
        client_user_agent: "Mozilla/5.0",
        ...other,
        [key]: input,
      };
      const result = running.call("server/orders/index", "safeBuildCheckoutPaid", { ...INPUT, user_data });
      const built = result as BuildResult;
      const sent = built.ok ? (built.event.user_data[key] ?? null) : built.violations;
      const wanted = agrees === "decision" ? ours : expected;
      const one = Array.isArray(wanted) || !Array.isArray(sent) || sent.length !== 1 ? sent : sent[0];
      const isDropped = typeof wanted === "object" && wanted !== null && "throws" in wanted;
      if (JSON.stringify(one) !== JSON.stringify(isDropped ? null : wanted))
        different.push({ key, input, one });
    }
    expect(different).toEqual([]);
    expect(vectors.length).toBeGreaterThan(200);
  },
);
