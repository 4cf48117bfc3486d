import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

const TARGETS = fileURLToPath(new URL("../../generator/targets", import.meta.url));
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
  const path = `${TARGETS}/${folder}/runtime`;
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

test("a declared check stays out of a bundle that only tracks", async () => {
  const code = await bundle('export { trackCheckoutPaid } from "./pixel/storefront/checkout-paid.js";');
  const modules = [...code.matchAll(/^\/\/ .*?(shared|pixel)\/(.*)\.ts$/gm)].map((match) =>
    match[0].split("/").slice(-3).join("/"),
  );
  expect(modules).toEqual([
    "pixel/runtime/items.ts",
    "shared/runtime/contract-violation.ts",
    "shared/runtime/event-id.ts",
    "pixel/runtime/page.ts",
    "pixel/runtime/pixel-state.ts",
    "pixel/runtime/install-fbq.ts",
    "pixel/runtime/send.ts",
    "pixel/runtime/track.ts",
    "samples/shared/checkout-paid.ts",
    "pixel/storefront/base.ts",
    "pixel/storefront/checkout-paid.ts",
  ]);
  expect(code).not.toMatch(/\b(lazy|object|required)\(/);
});
