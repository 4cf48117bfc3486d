import { join } from "node:path";
import { expect, test } from "vitest";
import { type ConsentSignals, generate, sourceFile, TargetError } from "../../generator/index.js";
import { typeCheck } from "../support/type-check.js";
import { FAULTY, filesIn, folderWith, run, SHOP } from "./command.js";

/** A shop with a second basis, which no event of the page needs. */
const TWO_BASES = SHOP.replace(
  "{ description: Marketing. }",
  "$& \n  profiling: { description: Profiling. }",
);

function shopWith(settings: string, contract = TWO_BASES): string {
  return folderWith({ "shop.contract.yaml": contract, "event-contract.config.yaml": settings });
}

function said(settings: string, contract?: string): readonly string[] {
  const { out } = run(shopWith(settings, contract), ["check", "--format", "json"]);
  const found: readonly Readonly<Record<string, unknown>>[] = JSON.parse(out);
  return found.map(({ line, column, name, message }) => `${line}:${column} ${name}: ${message}`);
}

/** What the library makes of the shop, by path. */
async function generated(consentSignals: ConsentSignals, contract = TWO_BASES) {
  const file = sourceFile("shop.contract.yaml", contract);
  const input = { file, include: () => ({ kind: "files", files: [] }) as const };
  return (await generate(input, { packageJson: false, options: { consentSignals } })).files;
}

const ADAPTERS: readonly (readonly [yaml: string, signal: ConsentSignals[string], code: string])[] = [
  ["{ tcf: [1, 3, 4] }", { tcf: [1, 3, 4] }, "tcf([1, 3, 4])"],
  ["{ onetrust: C0004 }", { onetrust: "C0004" }, 'onetrust("C0004")'],
  ["{ onetrust: 4 }", { onetrust: "4" }, 'onetrust("4")'],
  ["{ cookiebot: marketing }", { cookiebot: "marketing" }, 'cookiebot("marketing")'],
  ["{ klaro: no }", { klaro: "no" }, 'klaro("no")'],
  ["{ complianz: statistics }", { complianz: "statistics" }, 'complianz("statistics")'],
  ["{ shopify: analytics }", { shopify: "analytics" }, 'shopify("analytics")'],
  ["{ consentMode: ad_storage }", { consentMode: "ad_storage" }, 'consentMode("ad_storage")'],
];

test.each(ADAPTERS)(
  "%s reaches the page, from the settings and from a program",
  async (yaml, signal, code) => {
    const folder = shopWith(`consentSignals: { marketing: ${yaml} }\n`);
    expect(run(folder, ["generate"]).code).toBe(0);
    const written = filesIn(join(folder, "generated"));
    const module = written["shop/pixel/storefront/follow-consent.ts"] ?? "";
    expect(module).toContain(`(STOREFRONT_SOURCE, { marketing: ${code} });`);
    const files = Object.fromEntries(
      (await generated({ marketing: signal })).map(({ path, text }) => [path, text]),
    );
    expect(files["shop/pixel/storefront/follow-consent.ts"]).toBe(module);
  },
);

test("it compiles, for all platforms", { timeout: 60_000 }, async () => {
  const files = await Promise.all(
    ADAPTERS.map(([, signal], index) =>
      generated({ marketing: signal }, TWO_BASES.replace("name: shop", `name: shop-${index}`)),
    ),
  );
  const byPath = new Map(files.flat().map((file) => [file.path, file]));
  expect([...byPath.keys()].filter((path) => path.endsWith("/follow-consent.ts")).length).toBe(9);
  expect(await typeCheck([...byPath.values()], "7.0")).toBe("");
});

test("only what is used is written, and the index does not export it", async () => {
  const files = await generated({ marketing: { onetrust: "C0004" }, profiling: { tcf: [1] } });
  expect(files.map(({ path }) => path).filter((path) => path.startsWith("runtime/pixel/signals/"))).toEqual(
    ["follow-consent", "onetrust", "reach", "signal", "until-answered"].map(
      (name) => `runtime/pixel/signals/${name}.ts`,
    ),
  );
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  expect(texts.get("shop/pixel/storefront/index.ts")).not.toContain("follow");
  expect(texts.get("shop/pixel/storefront/follow-consent.ts")).not.toContain("profiling");
  const without = await generated({ profiling: { tcf: [1] } });
  expect(without.filter(({ path }) => /follow|signals/.test(path))).toEqual([]);
});

test("as JavaScript it is a module with declarations", () => {
  const folder = shopWith("emit: js\nconsentSignals: { marketing: { klaro: meta } }\n");
  expect(run(folder, ["generate"]).code).toBe(0);
  const written = filesIn(join(folder, "generated/shop/pixel/storefront"));
  expect(written["follow-consent.d.ts"]).toContain("export declare function followConsent(): void;");
  expect(written["follow-consent.js"]).toContain('{ marketing: klaro("meta") }');
});

test.each([
  [
    "{ marketting: { tcf: [1] } }",
    "1:19 unknown-consent-basis: no contract of these settings has a consent basis `marketting`",
  ],
  [
    "{ marketing: { onetrus: C4 } }",
    "1:32 unknown-key: `onetrus` is not a key of `consentSignals.marketing`",
  ],
  [
    "{ marketing: { tcf: [one] } }",
    "1:38 wrong-type: `consentSignals.marketing.tcf[0]` expects a whole number, got text",
  ],
  [
    "{ marketing: { onetrust: 'C1,C2' } }",
    "1:42 malformed-value: `consentSignals.marketing.onetrust` expects the id of a group, such as C0004",
  ],
  [
    "{ marketing: { cookiebot: marketting } }",
    "1:43 value-not-allowed: `consentSignals.marketing.cookiebot` expects `preferences`, `statistics` or `marketing`",
  ],
  [
    "{ marketing: { klaro: a, tcf: [1] } }",
    "1:30 malformed-value: `consentSignals.marketing` expects one entry only",
  ],
  ["{ marketing: {} }", "1:30 empty-collection: the map `consentSignals.marketing` is empty"],
  ["{ marketing: onetrust }", "1:30 wrong-type: `consentSignals.marketing` expects a map, got text"],
])("a mistake in %s is told where it is", (signals, message) => {
  expect(said(`consentSignals: ${signals}\n`)).toEqual([message]);
});

test("what was meant is suggested, and a platform without an adapter has its page", () => {
  const out = (settings: string) => run(shopWith(settings), ["check"]).out;
  expect(out("consentSignals: { marketting: { tcf: [1] } }\n")).toContain("did you mean `marketing`?");
  expect(out("consentSignals: { marketing: { cookibot: marketing } }\n")).toContain(
    "did you mean `cookiebot`?",
  );
  expect(out("consentSignals: { marketing: { usercentrics: x } }\n")).toContain(
    "schema/consent-platforms.md",
  );
});

test("a basis of another contract is none that is unknown, nor is any where a call names one contract", () => {
  const other = SHOP.replace("name: shop", "name: other").replaceAll("marketing", "ads");
  const folder = folderWith({
    "shop.contract.yaml": SHOP,
    "other.contract.yaml": other,
    "event-contract.config.yaml": "consentSignals: { ads: { klaro: meta } }\n",
  });
  expect(run(folder, ["check"]).out).toBe("");
  expect(run(folder, ["check", "shop.contract.yaml"]).out).toBe("");
});

test("a program that names what there is not is told", async () => {
  const wrong = { onetrus: "C0004" } as unknown as ConsentSignals[string];
  await expect(generated({ marketing: wrong })).rejects.toThrow(
    new TargetError(
      '`consentSignals` is not what the settings take at `/consentSignals/marketing`: each basis has one platform, as in `{ marketing: { onetrust: "C0004" } }`',
    ),
  );
  await expect(generated({ marketting: { tcf: [1] } })).rejects.toThrow(
    new TargetError(
      "`consentSignals` has `marketting`, which is no consent basis of the contract; there is `marketing`",
    ),
  );
  expect(await generated({ marketting: { tcf: [1] } }, FAULTY)).toEqual([]);
});
