import { afterEach, describe, expect, test } from "vitest";
import { camelCase, kebabCase, pascalCase } from "../../generator/text/casing.js";
import { closePage, openPage } from "../runtime/fake-page.js";
import { checkText, emitChecked, emitText, said } from "../support/compile-text.js";
import { run } from "../support/running.js";
import { typeCheck } from "../support/type-check.js";
import { laidOut } from "../support/with-runtime.js";

afterEach(closePage);

const words = (text: string) => text.trim().split(/\s+/);

/** Words of the language, of its library, of objects, and of what is generated and its runtime. */
const EVENTS = words(`
  class default constructor toString a number object event text items track build start
  await eval arguments undefined NaN Infinity new null function import export type interface enum static void async of
  hasOwnProperty prototype proto __x then length name valueOf
  Promise Date Array Error Symbol Record Readonly Partial URL Map console window document globalThis process crypto JSON
  parameter input keys options list lazy constant optional required defaulted flag integer value pixels consent
  identify currency user_data custom_data server_event event_spec event_id id_text dropped violation contract_violation
  build_result to_request safe_build start_pixel pixel_source fbq spec source em x1
`);

const SOURCES = words(
  "class default constructor toString number object event text items track build start shared pixel a",
);
const PARAMETERS = words(
  "class default 2fa_enabled naïve-événement number object event text tuple track build start a A a-b $x",
);
const KEYS = words("new await arguments input keys data parameters id a1 A1 this");

function contractOf({
  events = ["paid"],
  sources = ["orders"],
  parameters = ["note"],
  keys = ["order"],
}): string {
  const [first = ""] = sources;
  const lines = [
    'eventContract: "1.0"',
    "name: names",
    "version: 1.0.0",
    "pixels: { default: DEFAULT, class: CLASS }",
    "sources:",
    "  web: { kind: browser, system: Web shop, delivery: pixel }",
    ...sources.map(
      (name) =>
        `  ${name}: { kind: server, system: Orders, delivery: direct, actionSource: website, pixels: [class] }`,
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
    expect(await typeCheck(laidOut("names", emitText(contract)), "7.0")).toBe("");
  });

  test("are code that runs: page and server send one event", async () => {
    const checked = checkText(contract);
    const { model } = checked;
    const running = await run({ name: "names", files: laidOut("names", emitChecked(checked)) });
    for (const event of model.events) {
      const values = (fields: readonly { readonly name: string }[]) =>
        Object.fromEntries(fields.map(({ name }, index) => [name, `v${index}`]));
      const [custom_data, keys] = [values(event.parameters), values(event.keys)];
      const name = event.meta.kind === "custom" ? event.meta.name : "";
      const event_id = `e${name.slice("Event".length)}-${Object.values(keys).join("/")}`;
      const { source } = event.canonical;
      const input = {
        consent: { class: "granted" },
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
      expect(page.events()).toEqual([
        ["trackSingleCustom", "10000", name, custom_data, { eventID: event_id }],
        ["trackSingleCustom", "10001", name, custom_data, { eventID: event_id }],
      ]);
      closePage();
    }
  });
});

const MALFORMED =
  "malformed-name: expects a letter or `_`, then letters, digits, `_` and `-`, at most 64 in all";
const INHERITED = "reserved-name: every JavaScript object has a member of this name";
const FOLDED = "folding-names: differs in case, hyphens or underscores only";
const OWN_FILE = "reserved-name: every output already has a file of this name";
const OWN_FOLDER = "reserved-name: every output already has a folder of this name";

test.each([
  ["events", "__proto__", `12:3 error ${INHERITED}`],
  ["events", "2fa_enabled", `12:3 error ${MALFORMED}`],
  ["events", "naïve-événement", `12:3 error ${MALFORMED}`],
  ["events", "a/b", `12:3 error ${MALFORMED}`],
  ["events", "a A", `23:3 error ${FOLDED}`],
  ["events", "a-b a_b", `23:3 error ${FOLDED}`],
  ["events", "index", `12:3 error ${OWN_FILE}`],
  ["events", "debug", `12:3 error ${OWN_FILE}`],
  ["events", "base", `12:3 error ${OWN_FILE}`],
  ["events", "parameters", `12:3 error ${OWN_FILE}`],
  ["events", "_", "12:3 error unusable-name: without a letter"],
  ["events", "_2fa_enabled", "12:3 error unusable-name: a type cannot begin with a digit"],
  ["events", "con", "12:3 error reserved-name: Windows does not allow a file of this name"],
  ["sources", "__proto__", `7:3 error ${INHERITED}`],
  ["sources", "2fa_enabled", `7:3 error ${MALFORMED}`],
  ["sources", "naïve-événement", `7:3 error ${MALFORMED}`],
  ["sources", "..", `7:3 error ${MALFORMED}`],
  ["sources", "a A", `8:3 error ${FOLDED}`],
  ["sources", "a-b a_b", `8:3 error ${FOLDED}`],
  ["sources", "_", "7:3 error unusable-name: without a letter or digit"],
  ["sources", "con", "7:3 error reserved-name: Windows does not allow a folder of this name"],
  ["parameters", "__proto__", `10:3 error ${INHERITED}`],
  ["parameters", "constructor", `10:3 error ${INHERITED}`],
  ["parameters", "toString", `10:3 error ${INHERITED}`],
  ["keys", "__proto__", `18:13 error ${INHERITED}`],
  ["keys", "constructor", `18:13 error ${INHERITED}`],
  ["keys", "toString", `18:13 error ${INHERITED}`],
  ["keys", "2fa", `18:13 error ${MALFORMED}`],
  ["keys", "naïve", `18:13 error ${MALFORMED}`],
  ["keys", "value", "18:13 error key-as-parameter: a parameter has this name"],
  ["keys", "custom_data", "18:13 error key-as-parameter: a server event parameter has this name"],
])("%s called %s are refused, and it is said why", (part, names, expected) => {
  expect(said(contractOf({ [part]: words(names) }))).toEqual([expected]);
});

test("a contract cannot be called as the folder of the runtime, nor as a device", () => {
  const saidOf = (name: string) => said(contractOf({}).replace(/^name: .*$/m, `name: ${name}`));
  expect(saidOf("runtime")).toEqual([`2:7 error ${OWN_FOLDER}`]);
  expect(saidOf("con")).toEqual(["2:7 error reserved-name: Windows does not allow a folder of this name"]);
  expect(saidOf("runtimes")).toEqual([]);
  expect(said(contractOf({ events: words("runtime") }))).toEqual([]);
});
