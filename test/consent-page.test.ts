import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readConfig } from "../generator/config/read-config.js";
import { type ConsentSignals, generate, sourceFile } from "../generator/index.js";
import { rules } from "../generator/rules/index.js";
import { SHOP } from "./cli/command.js";
import { typeCheck } from "./support/type-check.js";

const PAGE = readFileSync(join(import.meta.dirname, "../schema/consent-platforms.md"), "utf8");

/** The fenced blocks of a language, in order. */
function blocks(language: string): readonly string[] {
  return [...PAGE.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, text = ""]) =>
    name === language ? [text] : [],
  );
}

/** What the page says to write for each platform. */
const WRITTEN = [...PAGE.matchAll(/^\| `(\{.*?\})` \|/gm)].map(([, yaml = ""]) => yaml);

/** The globals of platforms, of whose types we know little. */
const UNKNOWN = ["__ucCmp", "cmplz_has_consent", "complianz", "Didomi", "getCkyConsent", "wp_has_consent"];
const DECLARED = `${UNKNOWN.map((name) => `declare var ${name}: any;\n`).join("")}
declare function __tcfapi(command: string, version: number, listener: (data: any) => void): void;
interface Window {
  didomiOnReady?: unknown[];
  didomiEventListeners?: unknown[];
  wp_consent_type?: string;
}
`;

async function shop(consentSignals: ConsentSignals) {
  const file = sourceFile("shop.contract.yaml", SHOP);
  const input = { file, include: () => ({ kind: "files", files: [] }) as const };
  const { files } = await generate(input, {
    targets: ["pixel"],
    packageJson: false,
    options: { consentSignals },
  });
  return files.map(({ path, text }) => ({ path: `generated/${path}`, text }));
}

test("the settings that the page writes are sound, each platform's too", () => {
  const lines = WRITTEN.map((yaml) => `consentSignals: { marketing: ${yaml} }\n`);
  for (const text of [...blocks("yaml"), ...lines]) {
    const { config, diagnostics } = readConfig(sourceFile("event-contract.config.yaml", text), rules);
    expect([diagnostics, config.consentSignals]).toEqual([[], parse(text).consentSignals]);
  }
});

test("the page has a row for each platform of the settings", () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, "../schema/event-contract.config.schema.json"), "utf8"),
  );
  const platforms = Object.keys(schema.properties.consentSignals.additionalProperties.properties);
  expect(WRITTEN.map((yaml) => Object.keys(parse(yaml))[0])).toEqual(platforms);
});

test("the code that the page prints compiles", { timeout: 60_000 }, async () => {
  const code = blocks("ts");
  const imports = code.flatMap((block) => block.match(/^import .*$/gm) ?? []);
  const rest = code.map((block) => `{\n${block.replaceAll(/^(?:import .*|const decide = .*)$/gm, "")}}\n`);
  const [decide = ""] = code.join("").match(/^const decide = .*$/m) ?? [];
  const page = [...new Set(imports), decide, ...rest].join("\n");
  expect(rest.length).toBe(10);
  const written = [
    { path: "globals.d.ts", text: DECLARED },
    { path: "page.ts", text: page },
  ];
  expect(await typeCheck([...(await shop({ marketing: { onetrust: "C0004" } })), ...written], "7.0")).toBe(
    "",
  );
});
