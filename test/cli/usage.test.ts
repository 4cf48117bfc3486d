import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pages } from "../../generator/derived/pages.js";
import { VERSION } from "../../generator/derived/version.js";
import { folderWith, run, SHOP } from "./command.js";

const SEE = "See `event-contract --help`, or the `--help` of the command.\n";

test.each([
  [["chek"], "unknown command `chek`; did you mean `check`?"],
  [["check", "--strct"], "unknown option `--strct`; did you mean `--strict`?"],
  [
    ["check", "--format", "xml"],
    "option `--format <format>` argument `xml` is invalid. Allowed choices are pretty, json, sarif, github.",
  ],
  [["check", "--format"], "option `--format <format>` argument missing"],
  [
    ["check", "--today", "2026-02-30"],
    "option `--today <date>` argument `2026-02-30` is invalid. Write a day such as 2026-01-31.",
  ],
  [
    ["generate", "--target", "pixle"],
    "option `--target <names>` argument `pixle` is invalid. Targets: did you mean `pixel`?",
  ],
  [["generate", "--check", "--dry-run"], "option `--dry-run` cannot be used with option `--check`"],
  [["explain", "a", "b"], "too many arguments for `explain`. Expected 1 argument but got 2."],
  [
    ["init", "--example", "shop"],
    "option `--example <name>` argument `shop` is invalid. Allowed choices are store, leads, subscription, marketplace, retail.",
  ],
])("a wrong call: %j", (args, said) => {
  const folder = folderWith({ "shop.contract.yaml": SHOP });
  expect(run(folder, args)).toEqual({ code: 2, out: "", talk: `event-contract: ${said}\n${SEE}` });
});

test("files that cannot be read", () => {
  const folder = folderWith({ "shop.contract.yaml": SHOP });
  mkdirSync(join(folder, "folder"));
  const refused = (...args: readonly string[]) => {
    const { code, out, talk } = run(folder, args);
    return [code, out, talk];
  };
  expect(refused("check", "none.yaml")).toEqual([
    2,
    "",
    "event-contract: the contract `none.yaml` cannot be read: there is no such file\n",
  ]);
  expect(refused("check", "folder")).toEqual([
    2,
    "",
    "event-contract: the contract `folder` cannot be read: it is a folder\n",
  ]);
  expect(refused("generate", "shop.contract.yaml", "none.yaml")).toEqual([
    2,
    "",
    "event-contract: the contract `none.yaml` cannot be read: there is no such file\n",
  ]);
  expect(refused("check", "--config", "none.yaml")).toEqual([
    2,
    "",
    "event-contract: the settings `none.yaml` cannot be read: there is no such file\n",
  ]);
});

test("no contract anywhere", () => {
  const { code, talk } = run(folderWith({}), ["generate"]);
  expect([code, talk]).toEqual([
    2,
    "event-contract: there is no contract here: name one, as in `event-contract check shop.contract.yaml`, or list " +
      "yours in event-contract.config.yaml; `event-contract init` writes both to start from\n",
  ]);
});

test("help and version are products; a call without a command is not", () => {
  const folder = folderWith({});
  expect(run(folder, ["--version"])).toEqual({ code: 0, out: `${VERSION}\n`, talk: "" });
  const asked = run(folder, ["--help"]);
  expect([asked.code, asked.talk]).toEqual([0, ""]);
  expect(asked.out).toContain("$ event-contract generate --check ");
  expect(run(folder, [])).toEqual({ code: 2, out: "", talk: asked.out });
});

test("explain: a page, the list, a name that there is not", () => {
  const folder = folderWith({});
  const page = run(folder, ["explain", "lowered-error"]);
  expect([page.code, page.out.split("\n")[0]]).toEqual([0, "# lowered-error"]);
  const list = run(folder, ["explain"]).out.trimEnd().split("\n");
  expect(list.map((line) => line.split(" ")[0])).toEqual(Object.keys(pages).toSorted());
  for (const line of list) {
    const [name = "", ...words] = line.split(/ +/);
    expect(pages[name]?.replaceAll(/\s+/g, " ")).toContain(`# ${name} ${words.join(" ")}`);
    expect(words.length).toBeGreaterThan(2);
  }
  expect(run(folder, ["explain", "lowered-eror"])).toEqual({
    code: 2,
    out: "",
    talk:
      "event-contract: there is no rule `lowered-eror`; did you mean `lowered-error`?\n" +
      "`event-contract explain` lists all of them.\n",
  });
  expect(run(folder, ["explain", "constructor"]).code).toBe(2);
});
