import { afterEach, describe, expect, test } from "vitest";
import { camelCase, kebabCase, pascalCase } from "../../generator/text/casing.js";
import { closePage, openPage } from "../runtime/fake-page.js";
import { checkText, emitChecked, emitText, said } from "../support/compile-text.js";
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
  parameters input keys options list lazy constant optional required defaulted flag integer value pixels consent
  identify currency user_data custom_data server_event event_spec event_id id_text dropped violation contract_violation
  build_result to_request safe_build start_pixel pixel_source fbq spec source em x1
`);

const SOURCES = words("class default constructor toString number object event text items track build start shared pixel a");
const PARAMETERS = words("class default 2fa_enabled naïve-événement number object event text cart track build start a A a-b $x");
const KEYS = words("new await arguments input keys data parameters id a1 A1 this");

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

  test("are code that TypeScript takes", { timeout: 300_000 }, async () => {
    expect(await typeCheck(emitText(contract), "7.0")).toBe("");
  });

  test("are code that runs: page and server send one event", async () => {
    const checked = checkText(contract);
    const { model } = checked;
    const running = await run({ name: "names", sources: [], model, files: emitChecked(checked) });
    for (const event of model.events) {
      const values = (fields: readonly { readonly name: string }[]) =>
        Object.fromEntries(fields.map(({ name }, index) => [name, `v${index}`]));
      const [custom_data, keys] = [values(event.parameters), values(event.keys)];
      const name = event.meta.kind === "custom" ? event.meta.name : "";
      const event_id = `e${name.slice("Event".length)}-${Object.values(keys).join("/")}`;
      const { source } = event.canonical;
      const input = {
        consent: "granted",
        event_time: 0,
        event_source_url: "https://acme.example/",
        user_data: { em: "jane@example.com", client_user_agent: "Mozilla/5.0" },
        custom_data,
        keys,
      };
      const module = `server/${kebabCase(source.name)}/index`;
      const built = running.call(module, `build${pascalCase(event.name)}`, input);
      expect(built).toMatchObject({ event_name: name, event_id, custom_data });
      expect(running.call(module, `${camelCase(event.name)}Id`, keys)).toBe(event_id);

      const page = openPage();
      running.call("pixel/web/index", "startPixel", {
        pixels: { default: "10000", class: "10001" },
        consent: { class: "granted" },
      });
      running.call("pixel/web/index", `track${pascalCase(event.name)}`, custom_data, keys);
      page.load();
      expect(page.calls.filter(([call]) => call !== "init")).toEqual([
        ["trackSingleCustom", "10000", name, custom_data, { eventID: event_id }],
        ["trackSingleCustom", "10001", name, custom_data, { eventID: event_id }],
      ]);
      closePage();
    }
  });
});

test.each([
  ["events", ["__proto__"], ["12:3 error reserved-name: every JavaScript object has a member of this name"]],
])("%s called %j are refused", (part, names, expected) => {
  expect(said(contractOf({ [part]: names }))).toEqual(expected);
});
const REFUSED = {
  events: ["__proto__", "2fa_enabled", "naïve-événement", "a A", "index", "debug", "runtime", "base", "_", "con", "tra_ck track", "a a_id", "a-b a_b", "a.b", "a/b"],
  sources: ["__proto__", "2fa_enabled", "naïve-événement", "a A", "runtime", "_", "con", "a-b a_b", "..", "a/b", "index"],
  parameters: ["__proto__", "constructor", "toString", "hasOwnProperty", '""', "em", "a.b", "contents.x"],
  keys: ["__proto__", "constructor", "toString", "value", "em", "event_time", "event_id", "2fa", "naïve"],
};
for (const [part, list] of Object.entries(REFUSED)) for (const names of list) process.stderr.write(JSON.stringify([part, names, said(contractOf({ [part]: names.split(" ") }))])+"\n");
