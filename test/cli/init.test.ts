import { join } from "node:path";
import { expect, test } from "vitest";
import { DEFAULT_CONFIG } from "../../generator/config/config.js";
import { readConfig } from "../../generator/config/read-config.js";
import { rules } from "../../generator/rules/index.js";
import { sourceFile } from "../../generator/source/source-file.js";
import { TARGET_NAMES } from "../../generator/targets/target-names.js";
import { filesIn, folderWith, run, SHOP } from "./command.js";

test("init writes a contract that checks clean, and settings", () => {
  const folder = folderWith({});
  const outcome = run(folder, ["init"]);
  expect(outcome).toEqual({
    code: 0,
    out: "created events.contract.yaml\ncreated event-contract.config.yaml\n\nNext: npx event-contract check\n",
    log: "",
  });
  const files = filesIn(folder);
  expect(Object.keys(files).toSorted()).toEqual(["event-contract.config.yaml", "events.contract.yaml"]);
  expect(files["events.contract.yaml"]?.split("\n")[0]).toBe(
    "# yaml-language-server: $schema=node_modules/event-contract/schema/event-contract.schema.json",
  );
  expect(run(folder, ["check", "--strict"])).toEqual({
    code: 0,
    out: "",
    log: "no problems in 1 contract\n",
  });
});

/** The settings with all that they say in comments, save the line for editors. */
function uncommented(settings: string): string {
  return settings.replaceAll(/^# (?=[a-zA-Z]+: )/gm, "").replace(/^yaml-language-server.*\n/, "");
}

test("what the settings say in comments can be said", () => {
  const folder = folderWith({});
  run(folder, ["init"]);
  const settings = uncommented(filesIn(folder)["event-contract.config.yaml"] ?? "");
  const other = folderWith({ ...filesIn(folder), "event-contract.config.yaml": settings });
  expect(settings).toMatch(/^rules: /m);
  expect(run(other, ["check"])).toEqual({ code: 0, out: "", log: "no problems in 1 contract\n" });
});

test("what the settings say to hold unless it is set is what holds", () => {
  const folder = folderWith({});
  run(folder, ["init"]);
  const settings = filesIn(folder)["event-contract.config.yaml"] ?? "";
  const read = (text: string) => readConfig(sourceFile("event-contract.config.yaml", text), rules).config;
  expect(read(settings)).toEqual(DEFAULT_CONFIG);
  const { contracts, targets, variables, consentSignals, followedBases, severities, ...others } = read(
    uncommented(settings),
  );
  // Of variables, consent platforms and rules the settings show how they are set: unless they are, there are none.
  const { variables: none } = DEFAULT_CONFIG;
  const unset = { variables: none, consentSignals: {}, followedBases: [], severities: {} };
  expect({ ...others, ...unset, contracts: undefined, targets: undefined }).toEqual(DEFAULT_CONFIG);
  expect([variables.general.length, variables.own.length, Object.keys(severities).length]).toEqual([1, 1, 1]);
  expect(consentSignals).toEqual({ marketing: { onetrust: "C0004" } });
  expect(followedBases.map(({ value }) => value)).toEqual(["marketing"]);
  expect(contracts?.map(({ value }) => value)).toEqual(["*.contract.yaml"]);
  expect(targets).toEqual(TARGET_NAMES);
});

test.each(["store", "leads", "subscription", "marketplace", "retail"])(
  "the example %s checks clean",
  (example) => {
    const folder = folderWith({ "package.json": "{}" });
    const outcome = run(folder, ["init", "tracking/meta", "--example", example]);
    expect([outcome.code, outcome.log]).toEqual([0, ""]);
    const inside = join(folder, "tracking/meta");
    expect(run(inside, ["check"])).toEqual({ code: 0, out: "", log: "no problems in 1 contract\n" });
    for (const [path, text] of Object.entries(filesIn(inside))) {
      const up = "../".repeat(path.split("/").length + 1);
      expect(text.split("\n")[0]).toMatch(
        new RegExp(
          `^# yaml-language-server: \\$schema=${up}node_modules/event-contract/schema/event-contract[a-z.-]*$`,
        ),
      );
    }
  },
);

test("init overwrites no contract, and writes nothing then", () => {
  const files = { "events.contract.yaml": "mine\n" };
  const folder = folderWith(files);
  expect(run(folder, ["init"])).toEqual({
    code: 2,
    out: "",
    log:
      "event-contract: nothing was written: `events.contract.yaml` is already there\n" +
      "Name another folder, as in `event-contract init leads --example leads`.\n",
  });
  expect(filesIn(folder)).toEqual(files);
});

test("an example after the starter stands beside it, and both are found", () => {
  const folder = folderWith({});
  run(folder, ["init"]);
  const before = filesIn(folder);
  expect(run(folder, ["init", "--example", "leads"])).toEqual({
    code: 0,
    out:
      "created acme-leads.contract.yaml\nkept event-contract.config.yaml\n\n" +
      "Next: npx event-contract check\n",
    log: "",
  });
  expect(filesIn(folder)).toEqual({ ...filesIn(folder), ...before });
  expect(run(folder, ["check"])).toEqual({ code: 0, out: "", log: "no problems in 2 contracts\n" });
});

test("settings that do not name the new contract are kept, and it is said what to add", () => {
  const settings = "contracts: [mine/*.yaml]\n";
  const folder = folderWith({ "sub/event-contract.config.yaml": settings, "sub/mine/a.yaml": SHOP });
  expect(run(folder, ["init", "sub"])).toEqual({
    code: 0,
    out:
      "created sub/events.contract.yaml\n" +
      "kept sub/event-contract.config.yaml; add `events.contract.yaml` to its `contracts`\n\n" +
      "Next: cd sub && npx event-contract check\n",
    log: "",
  });
  expect(filesIn(folder)["sub/event-contract.config.yaml"]).toBe(settings);
});
