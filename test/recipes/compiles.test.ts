import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { COMPILERS } from "../support/consumer.js";
import { inRecipeProject } from "../support/recipe-project.js";

const SHOP = "test/recipes/react-shop.tsx";

const OPTIONS = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  jsx: "react-jsx",
  target: "es2023",
  module: "esnext",
  moduleResolution: "bundler",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
  skipLibCheck: true,
};

/** What Next declares. */
const AMBIENT = `declare module "*.css" {}
declare module "next/navigation" { export function usePathname(): string; }
`;

test.each([
  [
    "React and Next.js",
    { "examples/recipes/react": "src", "examples/recipes/next": ".", [SHOP]: "src/react-shop.tsx" },
  ],
  ["a plain script", { "examples/recipes/plain": "." }],
])("the recipe for %s passes a strict compiler", async (_name, recipes) => {
  const said = await inRecipeProject(recipes, async (folder) => {
    writeFileSync(join(folder, "ambient.d.ts"), AMBIENT);
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: OPTIONS }));
    const args = [COMPILERS["7.0"] ?? "", "-p", folder, "--pretty", "false"];
    return promisify(execFile)(process.execPath, args).then(
      ({ stdout }) => stdout,
      (error: { readonly stdout?: string }) => error.stdout ?? String(error),
    );
  });
  expect(said).toBe("");
});

test("on a server React's recipe renders without a page, and runs nothing when it is imported", async () => {
  const html = await inRecipeProject(
    { "examples/recipes/react": "src", [SHOP]: "src/react-shop.tsx" },
    async (folder) => {
      const outfile = join(folder, "server.mjs");
      const contents = `import { createElement } from "react";
      import { renderToString } from "react-dom/server";
      import { StrictShop } from "./src/react-shop";
      export const html = renderToString(createElement(StrictShop, { first: "/" }));`;
      await build({
        stdin: { contents, resolveDir: folder },
        outfile,
        bundle: true,
        format: "esm",
        platform: "node",
        jsx: "automatic",
        banner: {
          js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
        },
        logLevel: "error",
      });
      const served: { readonly html: string } = await import(/* @vite-ignore */ pathToFileURL(outfile).href);
      return served.html;
    },
  );
  expect(html).toBe(
    '<button type="button">Add to cart</button><button type="button">Pay</button><button type="button">Cookie settings</button>',
  );
});
