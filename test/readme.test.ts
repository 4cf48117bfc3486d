import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { judge } from "../generator/captured/judge.js";
import { readCaptured } from "../generator/captured/read-captured.js";
import { verdictLines } from "../generator/cli/verdict-lines.js";
import { printLines } from "../generator/diagnostic/line.js";
import { plainPalette } from "../generator/diagnostic/palette.js";
import { renderPretty } from "../generator/diagnostic/render-pretty.js";
import { sourceFile } from "../generator/source/source-file.js";
import { closePage, openPage } from "./runtime/fake-page.js";
import { checkText, emitText } from "./support/compile-text.js";
import { run } from "./support/running.js";
import { laidOut } from "./support/with-runtime.js";

const README = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

/** The first fenced block of a language that holds a text. */
function block(language: string, holding: string): string {
  const blocks = README.match(/^```.*\n[\s\S]*?^```$/gm) ?? [];
  const found = blocks.find((text) => text.startsWith(`\`\`\`${language}\n`) && text.includes(holding));
  return found?.split("\n").slice(1, -1).join("\n") ?? "";
}

afterEach(closePage);

const CONTRACT = `${block("yaml", "# shop.contract.yaml")}\n`;

test("the README's contract is fine", () => {
  expect(CONTRACT).toContain("metaEvent: Purchase");
  expect(checkText([sourceFile("shop.contract.yaml", CONTRACT)]).diagnostics).toEqual([]);
});

test("the README's mistake is answered as the README shows", () => {
  const wrong = CONTRACT.replace("metaEvent: Purchase", "metaEvent: purchase");
  const said = renderPretty(checkText([sourceFile("shop.contract.yaml", wrong)]).diagnostics).trim();
  // The README cuts the address of the fact's source.
  const shown = block("", "error[ga4-name-as-meta-name]").replace(/…$/, "");
  expect(said.startsWith(shown)).toBe(true);
});

test("the README's call without an id is judged as the README shows", async () => {
  const [called = "", ...shown] = block("", "npx event-contract validate -").split("\n");
  const reading = await readCaptured(/"(.*)"/.exec(called)?.[1] ?? "");
  const { model } = checkText([sourceFile("shop.contract.yaml", CONTRACT)]);
  const verdicts = judge(reading.kind === "captured" ? reading.captures : [], {
    contracts: [{ model, variables: {} }],
    event: undefined,
    now: new Date(0),
  });
  const said = printLines(verdictLines(verdicts), plainPalette);
  expect(shown.length).toBeGreaterThan(4);
  // The README cuts the answers.
  expect(said.startsWith(shown.join("\n").replace(/…$/, ""))).toBe(true);
});

test("the README's call of the Pixel is the call that its code makes", async () => {
  const files = emitText([sourceFile("shop.contract.yaml", CONTRACT)]);
  const running = await run({ name: "shop", files: laidOut("shop", files) });
  const text = block("ts", "startPixel").split("\n");
  const isImport = (line: string) => line.startsWith("import ");
  const functions = text.filter(isImport).flatMap((line) => /\{ (.*) \}/.exec(line)?.[1]?.split(", ") ?? []);
  const code = text.filter((line) => !isImport(line)).join("\n");
  expect(functions).toEqual(["grantConsent", "startPixel", "trackCheckoutPaid", "trackPageViewed"]);
  const page = openPage();
  new Function(...functions, code)(
    ...functions.map(
      (name) =>
        (...args: readonly unknown[]) =>
          running.call("pixel/storefront/index", name, ...args),
    ),
  );
  page.load();
  const printed: unknown[] = [];
  const [call = ""] = /fbq\(.*\)/.exec(code) ?? [];
  new Function("fbq", call)((...args: readonly unknown[]) => printed.push(args));
  const [view, ...others] = page.events();
  expect(view).toEqual(["trackSingle", "1234567890", "PageView", {}, { eventID: expect.any(String) }]);
  expect(others).toEqual(printed);
});

test("the README's order keeps what the visitor's request says until its webhook builds and sends the event", async () => {
  const files = emitText([sourceFile("shop.contract.yaml", CONTRACT)]);
  const running = await run({ name: "shop", files: laidOut("shop", files) });
  const asked = block("ts", "visitorFrom(request").split("\n");
  const built = block("ts", "decodeVisitor(metadata)").split("\n");
  const isImport = (line: string) => line.startsWith("import ");
  const functions = [...asked, ...built]
    .filter(isImport)
    .flatMap((line) => /\{ (.*) \}/.exec(line)?.[1]?.split(", ") ?? []);
  const code = (lines: readonly string[]) => lines.filter((line) => !isImport(line)).join("\n");
  const sent: string[] = [];
  const fetch = async (url: string, { body }: { readonly body: string }) => {
    sent.push(url, body);
    return new Response('{"events_received":1}');
  };
  const server = functions.map(
    (name) =>
      (...args: readonly object[]) =>
        name === "createSender"
          ? running.call("server/orders/sender", name, { ...args[0], fetch })
          : running.call("server/orders/index", name, ...args),
  );
  const request = new Request("https://shop.example/thanks?order=A-1001", {
    headers: {
      "x-forwarded-for": "203.0.113.7",
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
      cookie: "_fbp=fb.1.1795800000000.1098115397",
    },
  });
  const order = { acceptedAt: new Date(), email: "jane@example.com" };
  const keep = new Function(...functions, "request", `${code(asked)}\nreturn metadata;`);
  const names = [...functions, "metadata", "order", "process", "console"];
  const later = new Function(
    ...names,
    `return (async () => { ${code(built)}\nreturn { event, delivered }; })()`,
  );
  const metadata = JSON.parse(JSON.stringify(keep(...server, request)));
  const environment = { env: { META_ACCESS_TOKEN: "EAAtoken" } };
  const { event, delivered } = await later(...server, metadata, order, environment, { log: () => undefined });
  expect(delivered).toEqual([event]);
  const url = "https://graph.facebook.com/v24.0/1234567890/events";
  expect(sent).toEqual([url, JSON.stringify({ data: [event] })]);
  expect(event).toMatchObject({
    event_id: "purchase-A-1001",
    event_source_url: "https://shop.example/thanks?order=A-1001",
    user_data: {
      client_ip_address: "203.0.113.7",
      client_user_agent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
      fbp: "fb.1.1795800000000.1098115397",
    },
  });
});
