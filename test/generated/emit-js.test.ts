import { execFile } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMPILERS, type Consumer, compile, expectedErrors, makeConsumer } from "../support/consumer.js";
import { type Example, generateExamples } from "../support/examples.js";

const SCRIPT = fileURLToPath(new URL("consumer/plain-node.mjs", import.meta.url));

let examples: readonly Example[];
let consumer: Consumer;
beforeAll(async () => {
  examples = await generateExamples("js");
  consumer = makeConsumer(examples);
  copyFileSync(SCRIPT, join(consumer.folder, "plain-node.mjs"));
}, 120_000);
afterAll(() => consumer.remove());

async function node(...args: readonly string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, args, { cwd: consumer.folder })).stdout;
}

test("every module has its declarations, and nothing is left in TypeScript", () => {
  for (const { files } of examples) {
    const paths = files.map(({ path }) => path);
    const modules = paths.filter((path) => path.endsWith(".js"));
    expect(modules.length).toBeGreaterThan(0);
    expect(paths.filter((path) => path.endsWith(".ts"))).toEqual(
      paths.filter((path) => path.endsWith(".d.ts")),
    );
    expect(paths.filter((path) => path.endsWith(".d.ts")).sort()).toEqual(
      modules.map((path) => path.replace(/\.js$/, ".d.ts")).sort(),
    );
  }
});

test("declarations state what the compiler could only infer from a library", () => {
  const vague = examples.flatMap(({ files }) =>
    files
      .filter(({ path, text }) => path.endsWith(".d.ts") && /: (?:any|\{\});$/m.test(text))
      .map(({ path }) => path),
  );
  expect(vague).toEqual([]);
});

test("plain Node loads every module, without a page", async () => {
  const modules = examples.flatMap(({ files }) =>
    files.filter(({ path }) => path.endsWith(".js")).map(({ path }) => `./meta/${path}`),
  );
  const code = `${modules.map((path) => `import ${JSON.stringify(path)};`).join("\n")}\nconsole.log("loaded");`;
  expect(await node("--input-type=module", "--eval", code)).toBe("loaded\n");
});

test("plain Node runs it", async () => {
  expect(JSON.parse(await node("plain-node.mjs"))).toEqual({
    events: [
      {
        event_name: "Converted",
        event_time: 1770022800,
        event_id: "salesforce-006Ab00000ExampleQ-won",
        action_source: "system_generated",
        user_data: { lead_id: "1234567890123456" },
        custom_data: { value: 24000, currency: "EUR", event_source: "crm", lead_event_source: "Salesforce" },
      },
      {
        event_name: "LeadSubmitted",
        event_time: 1768820400,
        event_id: "whatsapp-WA-90412",
        action_source: "business_messaging",
        messaging_channel: "whatsapp",
        user_data: { ctwa_clid: "ARAkExampleClick_0-1", whatsapp_business_account_id: "100000000000001" },
      },
      {
        event_name: "Purchase",
        event_time: 1770022800,
        event_id: "invoice-in_1",
        action_source: "system_generated",
        user_data: { subscription_id: "sub_1", external_id: ["0".repeat(64)] },
        custom_data: {
          value: 36,
          currency: "JPY",
          order_id: "in_1",
          contents: [{ id: "team", quantity: 3, item_price: 12 }],
          content_type: "product",
        },
      },
    ],
    refused: {
      ok: false,
      violations: [
        { path: "consent", rule: "required", text: "is required" },
        { path: "event_time", rule: "required", text: "is required" },
        { path: "keys.registration", rule: "minimum", text: "must be at least 0" },
        { path: "app_data", rule: "required", text: "is required" },
        {
          path: "user_data",
          rule: "at-least-one-of",
          text: "must contain at least em, or ph, or external_id, or madid",
        },
      ],
    },
    thrown: [
      {
        path: "order_id",
        rule: "event-id-part",
        text: "must be text that matches the pattern ^A-[0-9]{4,8}$",
      },
    ],
    id: null,
    report: {
      loaded: false,
      handedOver: 0,
      waiting: 0,
      held: {},
      denied: 0,
      repeated: 0,
      lost: 0,
      refused: [],
      dropped: [],
      failed: 0,
      limitedLate: false,
      otherPerson: false,
      usedByPage: [],
    },
  });
});

describe.each(Object.keys(COMPILERS))("TypeScript %s", (version) => {
  test.each(["browser", "server"] as const)(
    "takes the declarations for %s code as it takes TypeScript",
    { timeout: 300_000 },
    async (side) => {
      expect(await compile(consumer, version, side)).toEqual(expectedErrors(version, side));
    },
  );
});
