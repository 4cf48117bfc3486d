import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn, folderWith, run } from "./command.js";

test("init writes a contract that checks clean, and settings", () => {
  const folder = folderWith({});
  const outcome = run(folder, ["init"]);
  expect(outcome).toEqual({
    code: 0,
    out: "created events.contract.yaml\ncreated event-contract.config.yaml\n\nNext: npx event-contract check\n",
    talk: "",
  });
  const files = filesIn(folder);
  expect(Object.keys(files).toSorted()).toEqual(["event-contract.config.yaml", "events.contract.yaml"]);
  expect(files["events.contract.yaml"]?.split("\n")[0]).toBe(
    "# yaml-language-server: $schema=node_modules/event-contract/schema/event-contract.schema.json",
  );
  expect(run(folder, ["check", "--strict"])).toEqual({
    code: 0,
    out: "",
    talk: "no problems in 1 contract\n",
  });
});

test("what the settings say in comments can be said", () => {
  const folder = folderWith({});
  run(folder, ["init"]);
  const settings = filesIn(folder)["event-contract.config.yaml"] ?? "";
  const uncommented = settings
    .replaceAll(/^# (?=[a-zA-Z]+: )/gm, "")
    .replace(/^yaml-language-server.*\n/, "");
  const other = folderWith({ ...filesIn(folder), "event-contract.config.yaml": uncommented });
  expect(uncommented).toMatch(/^rules: /m);
  expect(run(other, ["check"])).toEqual({ code: 0, out: "", talk: "no problems in 1 contract\n" });
});

test.each(["store", "leads", "subscription", "marketplace", "retail"])(
  "the example %s checks clean",
  (example) => {
    const folder = folderWith({ "package.json": "{}" });
    const outcome = run(folder, ["init", "tracking/meta", "--example", example]);
    expect([outcome.code, outcome.talk]).toEqual([0, ""]);
    const inside = join(folder, "tracking/meta");
    expect(run(inside, ["check"])).toEqual({ code: 0, out: "", talk: "no problems in 1 contract\n" });
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

test("init overwrites nothing, and writes nothing then", () => {
  const files = { "event-contract.config.yaml": "out: mine\n" };
  const folder = folderWith(files);
  expect(run(folder, ["init"])).toEqual({
    code: 2,
    out: "",
    talk: "event-contract: nothing was written: `event-contract.config.yaml` is already there\n",
  });
  expect(filesIn(folder)).toEqual(files);
});
