import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

const RUNTIME = fileURLToPath(new URL("../../generator/runtime", import.meta.url));
const SAMPLES = fileURLToPath(new URL("samples", import.meta.url));

async function bundle(contents: string): Promise<string> {
  const result = await build({
    stdin: { contents, resolveDir: SAMPLES, loader: "ts" },
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
    write: false,
  });
  return result.outputFiles.map(({ text }) => text).join("");
}

function filesIn(folder: string): readonly string[] {
  const path = `${RUNTIME}/${folder}`;
  const files = readdirSync(path, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".ts")).map((file) => `${path}/${file}`);
}

test.each(["shared", "pixel"])(
  "to import the %s runtime does nothing, so nothing of it stays unused",
  async (folder) => {
    const imports = filesIn(folder).map((file) => `import ${JSON.stringify(file)};`);
    const code = await bundle(imports.join("\n"));
    expect(code.replace(/^\/\/.*$/gm, "").trim()).toBe("");
  },
);

test("pages do without what browsers that are still in use lack", async () => {
  const files = ["pixel", "identifiers"].flatMap(filesIn);
  const code = await bundle(files.map((file, index) => `export * as m${index} from "${file}";`).join("\n"));
  expect(code.match(/Object\.hasOwn\(|\.(?:at|replaceAll|findLast|toSorted)\(/g)).toBe(null);
});

test("a page that only tracks bundles the checks of its event, and none of other sides or options", async () => {
  const code = await bundle('export { trackCheckoutPaid } from "./pixel/storefront/checkout-paid.js";');
  const modules = [...code.matchAll(/^\/\/ .*?(shared|pixel)\/(.*)\.ts$/gm)].map((match) =>
    match[0].split("/").slice(-3).join("/"),
  );
  expect(modules).toEqual([
    "runtime/shared/attempt.ts",
    "runtime/shared/own-property.ts",
    "runtime/shared/report.ts",
    "runtime/shared/reader.ts",
    "runtime/shared/event-id.ts",
    "runtime/pixel/call-fbq.ts",
    "runtime/pixel/fbq-call.ts",
    "runtime/pixel/install-fbq.ts",
    "runtime/pixel/page.ts",
    "runtime/pixel/pixel-state.ts",
    "runtime/pixel/page-pixels.ts",
    "runtime/pixel/tell.ts",
    "runtime/pixel/advance.ts",
    "runtime/shared/read-event-id.ts",
    "runtime/pixel/prepare.ts",
    "runtime/pixel/track.ts",
    "runtime/shared/lazy.ts",
    "runtime/shared/is-same.ts",
    "runtime/shared/read-object.ts",
    "runtime/shared/money.ts",
    "runtime/shared/read-list.ts",
    "samples/shared/checkout-paid.ts",
    "pixel/storefront/base.ts",
    "pixel/storefront/checkout-paid.ts",
  ]);
  // The page does not know the voucher, so the reader that knows its form is the server's alone.
  expect(code).toContain("delivery_category");
  expect(code).not.toContain("A-Z0-9]{4,12}");
});
