import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BuildResult } from "../../generator/runtime/server/build.js";
import { exampleContracts } from "../support/example-contracts.js";
import { givenKeys, givenParameters, sentParameters } from "../support/expected-event.js";
import { filledBlock } from "../support/filled-block.js";
import { LIBRARY, metaScript } from "../support/meta-script/meta-script.js";
import { type Hit, parseHit } from "../support/meta-script/parse-hit.js";
import {
  builtByServer,
  generatorOf,
  isOnPage,
  PIXEL,
  type ReportedCase,
  reportFromPage,
  serverInput,
} from "../support/reported-example.js";
import { type Running, run } from "../support/running.js";
import { snippetBlock } from "../support/snippet-block.js";
import {
  readWritten,
  sendingsOf,
  type WrittenContract,
  type WrittenSending,
} from "../support/written-contract.js";
import { HAS_BROWSER, launchChromium } from "./chromium.js";

const SHOP = "https://www.shop.example";
const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/);

// The files as they are committed: another test holds them to what is generated.
const GENERATED = join(import.meta.dirname, "../../generated");
const files = readdirSync(GENERATED, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(?:ts|html)$/.test(path))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(GENERATED, path), "utf8") }));
const examples = exampleContracts.map((example) => ({
  name: example.files[0].path.replace(".contract.yaml", ""),
  contract: readWritten(example.files.map(({ text }) => text)),
}));

/** What a page reports, as the contract means it. */
type Reported = readonly [name: string, id: unknown, parameters: object];

describe.skipIf(!HAS_BROWSER)("every example of every contract, through pasted HTML in Chromium", () => {
  const bodies = new Map<string, string>();
  const hits: Hit[] = [];
  const asked: string[] = [];
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    const script = await metaScript();
    browser = await launchChromium();
    context = await browser.newContext();
    await context.route("**/*", (route) => {
      const request = route.request();
      const body = bodies.get(request.url());
      if (body !== undefined) return route.fulfill({ contentType: "text/html; charset=utf-8", body });
      asked.push(request.url());
      if (request.url() === LIBRARY) return route.fulfill({ contentType: "text/javascript", body: script });
      const hit = parseHit(request.postData() ?? request.url());
      if (hit !== undefined) hits.push(hit);
      return route.fulfill({ contentType: "image/gif", body: "" });
    });
  }, 120_000);
  afterAll(() => browser.close());

  /** Opens a page of these blocks, whose visitor agrees in the end; gives its hits and the id that it made. */
  async function visit({ contract, sending }: ReportedCase, registered: string, blocks: string) {
    const address = `${SHOP}/${bodies.size}`;
    bodies.set(address, `<!doctype html><title>Shop</title><link rel="icon" href="data:,">${blocks}`);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => void problems.push(String(error)));
    page.on("console", (message) => void problems.push(message.text()));
    const before = asked.length;
    await page.goto(address);
    expect(asked.slice(before)).toEqual([]);
    const views = viewsOf(contract, sending.source);
    const bases = new Set([sending, ...views].flatMap(({ event }) => event.consent ?? []));
    const grants = [...bases].map(
      (basis) => `eventContract("${registered}", "consent", "${basis}", "granted");`,
    );
    await page.evaluate(grants.join(""));
    const own = () => hits.filter(({ rest }) => rest["dl"] === address);
    const expected = new Set([sending, ...views].map(({ name }) => name)).size;
    await expect.poll(() => own().length, { interval: 5 }).toBe(expected);
    const handed = (await page.evaluate("window.handed")) as string | undefined;
    await page.close();
    return { hits: own(), handed, problems };
  }

  describe.each(examples.map((example) => [example.name, example] as const))("%s", (name, { contract }) => {
    const sendings = sendingsOf(contract);
    let running: Running;
    beforeAll(async () => {
      const own = files.filter(({ path }) => path.startsWith(`${name}/`) || path.startsWith("runtime/"));
      running = await run({ name, files: own });
    });

    test.each(casesOf(contract, sendings))("%s", async (_title, { sending, example }) => {
      const one: ReportedCase = { contract, sending, example, running };
      const { text = "" } =
        files.find(({ path }) => path === `${name}/pixel/${sending.source}/snippets.html`) ?? {};
      const base = Object.values(contract.pixels)
        .filter((id) => !/^\d+$/.test(id))
        .reduce((filled, id) => filled.replaceAll(id, PIXEL), snippetBlock(text, "base"));
      const values = {
        ...givenParameters(one),
        ...givenKeys(one),
        event_id: example.serverEvent?.["event_id"],
      };
      const block = filledBlock(snippetBlock(text, `event ${sending.name}`), values).replace(
        /\/\/ Pass event_id .*/,
        "window.handed = event_id;",
      );
      for (const [place, blocks] of [
        ["after", base + block],
        ["before", block + base],
      ] as const) {
        const visited = await visit(one, `${name}/${sending.source}`, blocks);
        const told = visited.hits.map(({ event, eventID, parameters }) => [event, eventID, parameters]);
        const views = viewsOf(contract, sending.source).filter((view) => view.name !== sending.name);
        const reported = reportedBy(one, sendings, visited.handed);
        expect(told.toSorted()).toEqual([...views.map(() => ["PageView", UUID, {}]), reported].toSorted());
        expect(visited.problems).toEqual(
          place === "after"
            ? []
            : [
                `[${name}] snippets ran before the base code, which belongs into the head of the page; nothing was lost`,
              ],
        );
      }
    });
  });
});

/** The page views that a source's base code sends by itself. */
function viewsOf(contract: WrittenContract, source: string): readonly WrittenSending[] {
  return sendingsOf(contract).filter(
    (sending) => sending.source === source && sending.event.metaEvent === "PageView",
  );
}

/** Each example that a browser saw, from each browser source that reports it. */
function casesOf(contract: WrittenContract, sendings: readonly WrittenSending[]) {
  return sendings
    .filter(({ side }) => side === "browser")
    .flatMap((sending) =>
      (sending.event.examples ?? [])
        .map((example) => ({ contract, sending, example }))
        .filter(isOnPage)
        .map((one) => [`${sending.source}: ${sending.name}, ${one.example.name}`, one] as const),
    );
}

/** What a server reports of the example or, where none does, the Pixel's module. */
function reportedBy(
  one: ReportedCase,
  sendings: readonly WrittenSending[],
  handed: string | undefined,
): Reported {
  const { sending, example } = one;
  const server = sendings.find(({ name, side }) => name === sending.name && side === "server");
  if (server === undefined) {
    const { calls } = reportFromPage(one, undefined);
    const [, , name, parameters, options] =
      calls.find(([method]) => String(method).startsWith("track")) ?? [];
    const { eventID } = options as { readonly eventID: string };
    return [String(name), generatorOf(sending) === undefined ? eventID : UUID, wire(parameters as object)];
  }
  const id = handed ?? String(example.serverEvent?.["event_id"]);
  const from = { ...one, sending: server };
  const built = builtByServer(from, serverInput(from, id)) as BuildResult;
  if (!built.ok) throw new Error("the server refuses it");
  const { event_name, event_id, custom_data = {} } = built.event;
  // What only servers know of, and what the contract keeps from the page or from the server.
  const kept = new Set(["customer_segmentation", ...(sending.mirror?.omit ?? [])]);
  const known = Object.entries(custom_data).filter(([name]) => !kept.has(name));
  const own = Object.entries(sentParameters(one)).filter(([name]) => server.mirror?.omit?.includes(name));
  return [event_name, event_id, wire(Object.fromEntries([...known, ...own]))];
}

/** Parameters as a hit holds them: everything but lists and objects is text. */
function wire(parameters: object): object {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === "object" ? value : String(value),
    ]),
  );
}
