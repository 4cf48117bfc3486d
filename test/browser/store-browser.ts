import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { generateExamples, writeFiles } from "../support/examples.js";
import { snippetBlock } from "../support/snippet-block.js";
import { launchChromium } from "./chromium.js";

const PAGE = "https://store.example/";
const LIBRARY = "https://connect.facebook.net/en_US/fbevents.js";

/** What stands in for Meta's library: it does what the stub waits for, and records what reaches it. */
const RECORDER =
  "window.calls = []; fbq.callMethod = (...call) => { calls.push(call); }; fbq.queue.splice(0).forEach((call) => calls.push([...call]));";

/** Base code of the page's own, whose library has come already. */
export const OWN_BASE_CODE =
  "<script>window.calls = []; window.fbq = (...call) => { calls.push(call); };</script>";

/** A browser, and what was generated for the web store. */
export interface StoreBrowser {
  /** The page script, bundled and minified; it leaves the module in `store`. */
  readonly script: string;
  snippet(name: string): string;
  /** Opens a page whose head holds this HTML; nothing but it and, unless blocked, Meta's library is served. */
  open(head: string, options?: { readonly blocked?: boolean }): Promise<OpenPage>;
  close(): Promise<void>;
}

/** A page in the browser. */
export interface OpenPage {
  readonly page: Page;
  /** Runs code there and gives what comes out, as JSON keeps it. */
  run(code: string): Promise<unknown>;
  /** What reached `fbq`, in order. */
  calls(): Promise<unknown>;
  /** The addresses that were asked for beside the page, in order. */
  readonly requests: readonly string[];
  /** What was thrown on the page and what was written to its console, in order. */
  readonly problems: readonly string[];
}

/** Starts a browser. */
export async function startBrowser(): Promise<StoreBrowser> {
  const store = (await generateExamples()).find(({ name }) => name === "acme-store");
  if (store === undefined) throw new Error("there is no web store");
  const folder = mkdtempSync(join(tmpdir(), "event-contract-browser-"));
  try {
    writeFiles(join(folder, "meta"), store.files);
    writeFileSync(join(folder, "page.js"), 'export * from "./meta/acme-store/pixel/storefront/index.js";\n');
    const bundle = await build({
      absWorkingDir: folder,
      entryPoints: ["page.js"],
      bundle: true,
      write: false,
      minify: true,
      format: "iife",
      globalName: "store",
      target: "es2020",
    });
    const browser = await launchChromium();
    return {
      script: bundle.outputFiles[0]?.text ?? "",
      snippet: (name) =>
        snippetBlock(store.files.find(({ path }) => path.endsWith("/snippets.html"))?.text ?? "", name),
      open: (head, options) => open(browser, head, options),
      close: () => browser.close(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function open(
  browser: Browser,
  head: string,
  { blocked = false }: { readonly blocked?: boolean } = {},
): Promise<OpenPage> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  page.on("pageerror", (error) => void problems.push(String(error)));
  page.on("console", (message) => void problems.push(message.text()));
  await page.route("**/*", async (route) => {
    const url = route.request().url();
    if (url === PAGE) {
      const body = `<!doctype html><html lang="en"><head><title>Store</title><link rel="icon" href="data:,">${head}</head></html>`;
      return route.fulfill({ contentType: "text/html; charset=utf-8", body });
    }
    requests.push(url);
    if (url !== LIBRARY || blocked) return route.abort();
    return route.fulfill({ contentType: "text/javascript", body: RECORDER });
  });
  await page.goto(PAGE);
  return {
    page,
    requests,
    problems,
    run: (code) => page.evaluate(code),
    calls: () => page.evaluate("JSON.parse(JSON.stringify(window.calls ?? []))"),
  };
}
