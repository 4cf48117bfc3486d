import { afterEach, describe, expect, test } from "vitest";
import { camelCase, kebabCase, pascalCase } from "../../generator/text/casing.js";
import { closePage, openPage } from "../runtime/fake-page.js";
import { checkText, emitChecked, emitText, said } from "../support/compile-text.js";
import { COMPILERS } from "../support/consumer.js";
import { run } from "../support/running.js";
import { typeCheck } from "../support/type-check.js";

afterEach(closePage);

const words = (text: string) => text.trim().split(/\s+/);

/** Words of the language, of its library, of objects, and of what is generated and its runtime. */
const EVENTS = words(`
  class default constructor toString a number object event text items track build start
  await eval arguments undefined NaN Infinity new null function import export type interface enum static void async of
  hasOwnProperty prototype proto __x then length name valueOf
  Promise Date Array Error Symbol Record Readonly Partial URL Map console window document globalThis process crypto JSON
  parameters input keys options url list lazy constant optional required defaulted flag integer value pixels consent
  identify currency user_data custom_data server_event event_spec event_id id_text dropped violation contract_violation
  build_result to_request safe_build start_pixel pixel_source fbq spec source em x1
`);

const SOURCES = words("class default constructor toString number object event text items track build start shared pixel a");
const PARAMETERS = words("class default 2fa_enabled naïve-événement number object event text items track build start a A a-b $x");
const KEYS = words("new await arguments input keys custom_data parameters id a1 A1 this");

function contractOf({ events = ["paid"], sources = ["orders"], parameters = ["note"], keys = ["order"] }): string {
  const [first = ""] = sources;
  const lines = [
    'eventContract: "1.0"',
    "name: names",
    "version: 1.0.0",
    "pixels: { default: DEFAULT, class: CLASS }",
    "sources:",
    "  web: { kind: browser, system: Web shop, delivery: pixel }",
    ...sources.map(
      (name) => `  ${name}: { kind: server, system: Orders, delivery: direct, actionSource: website, pixels: [class] }`,
    ),
    "consent: { class: { description: The banner. } }",
    "parameters:",
    ...parameters.map((name) => `  ${name}: { type: string }`),
    "events:",
    ...events.flatMap((name, index) => [
      `  ${name}:`,
      "    action: Something happened",
      "    trigger: The order service stored it.",
      `    metaEvent: { custom: Event${index} }`,
      `    canonicalSource: ${sources[index % sources.length] ?? first}`,
      "    mirrors: { web: { trigger: The page showed it. } }",
      `    keys: { ${keys.map((key) => `${key}: string`).join(", ")} }`,
      `    eventId: "e${index}-{${keys.join("}/{")}}"`,
      "    consent: class",
      `    parameters: { ${parameters.map((parameter) => `${parameter}: required`).join(", ")} }`,
      "    userData: { required: [em] }",
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

const CONTRACTS = {
  events: contractOf({ events: EVENTS }),
  sources: contractOf({ events: SOURCES.map((_, index) => `event_${index}`), sources: SOURCES }),
  fields: contractOf({ parameters: PARAMETERS, keys: KEYS }),
};

describe.each(Object.entries(CONTRACTS))("%s with names that look dangerous", (_, contract) => {
  test("are let through", () => {
    expect(said(contract)).toEqual([]);
  });

  test.each(Object.keys(COMPILERS))("are code that TypeScript %s takes", { timeout: 300_000 }, async (version) => {
    expect(await typeCheck(emitText(contract), version)).toBe("");
  });
});
void camelCase; void kebabCase; void pascalCase; void openPage; void checkText; void emitChecked; void run;
