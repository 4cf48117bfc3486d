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

test("a declared check stays out of a bundle that only tracks", async () => {
  const code = await bundle('export { trackCheckoutPaid } from "./pixel/storefront/checkout-paid.js";');
  const modules = [...code.matchAll(/^\/\/ .*?(shared|pixel)\/(.*)\.ts$/gm)].map((match) =>
    match[0].split("/").slice(-3).join("/"),
  );
  expect(modules).toEqual([
    "runtime/pixel/items.ts",
    "runtime/shared/contract-violation.ts",
    "runtime/shared/own-property.ts",
    "runtime/shared/event-id.ts",
    "runtime/pixel/page.ts",
    "runtime/pixel/pixel-state.ts",
    "runtime/pixel/install-fbq.ts",
    "runtime/pixel/send.ts",
    "runtime/pixel/track.ts",
    "samples/shared/checkout-paid.ts",
    "pixel/storefront/base.ts",
    "pixel/storefront/checkout-paid.ts",
  ]);
  expect(code).not.toMatch(/\b(lazy|object|required)\(/);
});
