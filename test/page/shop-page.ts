import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { emitText, textOf } from "../support/compile-text.js";
import { writeFiles } from "../support/examples.js";
import { snippetBlock } from "../support/snippet-block.js";
import { laidOut } from "../support/with-runtime.js";

/** What a page can use of a shop, whose contract has one pixel or two. */
export interface ShopCode {
  /** A script that leaves the modules in `shop`. */
  readonly modules: string;
  /** The script of the base snippet, and of the one for a form. */
  readonly base: string;
  readonly form: string;
}

/** The contract of a shop that sends page views and forms to these pixels. */
export function shopContract(pixels: Readonly<Record<string, string>>): string {
  return `
eventContract: "1.0"
name: shop
version: 1.0.0
pixels: ${JSON.stringify(pixels)}
sources:
  web: { kind: browser, system: Web shop, delivery: pixel }
consent: { marketing: { description: The banner's category Marketing. } }
events:
  page_viewed:
    action: Saw a page
    trigger: The page was shown.
    metaEvent: PageView
    canonicalSource: web
    eventId: { generatedBy: web }
    consent: marketing
  form_sent:
    action: Sent a form
    trigger: The form was sent.
    metaEvent: Lead
    canonicalSource: web
    eventId: "form-{form}"
    keys: { form: string }
    consent: marketing
`;
}

/** Generates the code of such a shop. */
export async function shopCode(pixels: Readonly<Record<string, string>>): Promise<ShopCode> {
  const files = emitText(shopContract(pixels));
  const page = textOf(files, "pixel/web/snippets.html");
  return {
    modules: await bundled(laidOut("shop", files)),
    base: scriptOf(snippetBlock(page, "base")),
    form: scriptOf(snippetBlock(page, "event form_sent")).replaceAll("REPLACE_form", "F1"),
  };
}

async function bundled(files: Parameters<typeof writeFiles>[1]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "event-contract-page-"));
  try {
    writeFiles(folder, files);
    const { outputFiles } = await build({
      absWorkingDir: folder,
      entryPoints: ["shop/pixel/web/index.ts"],
      bundle: true,
      write: false,
      format: "iife",
      globalName: "shop",
      target: "es2020",
    });
    return outputFiles[0]?.text ?? "";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The script of a block of snippets. */
export function scriptOf(block: string): string {
  return /<script>\n([\s\S]*?)<\/script>/.exec(block)?.[1] ?? "";
}
