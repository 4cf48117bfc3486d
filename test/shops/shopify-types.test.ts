import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { catalog } from "../../generator/derived/catalog.js";
import { snippetMatching, snippetRuntime } from "../../generator/derived/snippet-runtime.js";
import { emitText, textOf } from "../support/compile-text.js";
import { typeCheck } from "../support/type-check.js";
import { SHOPIFY } from "./shopify-contract.js";

const PACKAGE = fileURLToPath(new URL("../../node_modules/@shopify/web-pixels-extension", import.meta.url));

const OPTIONS = {
  allowJs: true,
  checkJs: true,
  // A script has no types of its own, and holds what a person may want to use.
  noImplicitAny: false,
  noUnusedLocals: false,
  noUnusedParameters: false,
  skipLibCheck: true,
  target: "es2023",
  lib: ["es2023", "dom"],
  paths: { "@shopify/web-pixels-extension": [`${PACKAGE}/build/ts/index.d.ts`] },
};

/** What a custom pixel finds as globals, and what a path of the catalogue leads to; `never` where it leads nowhere. */
const GLOBALS = `
import type { ExtensionApi, Events, RegisterInit } from "@shopify/web-pixels-extension";
declare global {
  var runtime: any;
  var eventContract: (name: string, command: string, ...given: any[]) => unknown;
  var analytics: ExtensionApi["analytics"];
  var browser: ExtensionApi["browser"];
  var init: RegisterInit;
  var api: { customerPrivacy: ExtensionApi["customerPrivacy"] };
  var customerPrivacy: ExtensionApi["customerPrivacy"];
}
export type At<T, P> = P extends [infer K, ...infer Rest]
  ? K extends "[]" ? At<NonNullable<T> extends (infer Item)[] ? Item : never, Rest>
  : K extends keyof NonNullable<T> ? At<NonNullable<T>[K], Rest> : never
  : NonNullable<T>;
export type Data<Name extends string> = Events[Name];
export type Value<T, P> = [At<T, P>] extends [never] ? never : At<T, P> extends string | number ? true : never;
`;

function pathType(path: string): string {
  return JSON.stringify(path.replaceAll("[]", ".[]").split("."));
}

const { events, visitor } = catalog.shopifyPixel;
const PATHS = [
  `import type { Data, Value } from "./globals.js";`,
  `import type { RegisterInit, StandardEventName } from "@shopify/web-pixels-extension";`,
  ...events.flatMap(({ name, values, userData }) => [
    `${JSON.stringify(name)} satisfies StandardEventName;`,
    ...[...Object.values(values), ...Object.values(userData)].map(
      (path) => `true satisfies Value<Data<${JSON.stringify(name)}>, ${pathType(path)}>;`,
    ),
  ]),
  ...Object.values(visitor).map((path) => `true satisfies Value<RegisterInit, ${pathType(path)}>;`),
];

const pixel = textOf(emitText(SHOPIFY), "shopify/checkout.js");
// The runtime is a compiler's output, and no more readable for this one.
const own = Object.values(snippetMatching).reduce(
  (text, reader) => text.replace(reader, () => "runtime.read"),
  pixel.replace(snippetRuntime, ""),
);

test("the pixel and the catalogue's paths agree with the types that Shopify publishes", async () => {
  const files = (paths: readonly string[]) => [
    { path: "pixel.js", text: own },
    { path: "globals.ts", text: GLOBALS },
    { path: "paths.ts", text: `${paths.join("\n")}\n` },
  ];
  expect(await typeCheck(files(PATHS), "5.9", OPTIONS)).toBe("");
  const wrong = 'true satisfies Value<Data<"checkout_completed">, ["data", "checkout", "orderId"]>;';
  const misused = { path: "pixel.js", text: own.replace("init.customerPrivacy", "init.privacy") };
  const said = await typeCheck([...files([...PATHS, wrong]), misused], "5.9", OPTIONS);
  expect(said).toMatch(/paths\.ts\(\d+,6\): error TS1360/);
  expect(said).toContain("Property 'privacy' does not exist");
}, 120_000);
