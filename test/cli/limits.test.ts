import { expect, test } from "vitest";
import { folderWith, run, SHOP } from "./command.js";

interface Found {
  readonly name: string;
  readonly severity: string;
  readonly message: string;
  readonly further?: readonly { readonly name: string; readonly severity: string; readonly count: number }[];
}

function check(folder: string, ...args: readonly string[]): readonly Found[] {
  return JSON.parse(run(folder, ["check", "--format", "json", ...args]).out);
}

const brief = (found: readonly Found[]) => found.map(({ name, message }) => [name, message]);

test("the files of a contract are at most 16 MiB together; the one that is too much is named", () => {
  const comment = `${`#${"x".repeat(1023)}\n`.repeat(1500)}`;
  const parts = Array.from({ length: 12 }, (_, index) => [
    `events/${String(index).padStart(2, "0")}.yaml`,
    comment,
  ]);
  const folder = folderWith({
    "shop.contract.yaml": `${SHOP}include: [events/*.yaml, "*/11.yaml"]\n`,
    ...Object.fromEntries(parts),
  });
  expect(brief(check(folder))).toEqual([
    ["oversized-contract", "with the included file `events/10.yaml` the contract is larger than 16 MiB"],
  ]);
});

test("and at most 2,000, the contract among them", () => {
  const parts = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `events/${String(index).padStart(4, "0")}.yaml`,
        `consent:\n  c${index}: { description: C. }\n`,
      ]),
    );
  const contract = { "shop.contract.yaml": `${SHOP}include: [events/*.yaml]\n` };
  expect(
    check(folderWith({ ...contract, ...parts(1999) })).filter(({ severity }) => severity === "error"),
  ).toEqual([]);
  expect(brief(check(folderWith({ ...contract, ...parts(2000) })))).toEqual([
    ["excessive-files", "with the included file `events/1999.yaml` the contract has more than 2,000 files"],
  ]);
});

/** A contract in which an error is made so many times. */
function faulty(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `      wrong_${index}_name: requird\n`);
  return SHOP.replace("      content_type: {", `${names.join("")}      content_type: {`);
}

test("all formats list a thousand, people see fifty, and all are counted", () => {
  const folder = folderWith({ "shop.contract.yaml": faulty(1200) });
  const found = check(folder);
  const listed = found.slice(0, -1);
  const further = found.at(-1)?.further ?? [];
  expect([listed.length, found.at(-1)?.name]).toEqual([1000, "unlisted-diagnostics"]);
  const all = 1000 + further.reduce((sum, { count }) => sum + count, 0);
  expect(all).toBeGreaterThanOrEqual(1200);

  const sarif = JSON.parse(run(folder, ["check", "--format", "sarif"]).out).runs[0].results;
  expect([sarif.length, sarif.at(-1).properties]).toEqual([1001, { further }]);
  const github = run(folder, ["check", "--format", "github"]).out.trimEnd().split("\n");
  expect([github.length, /title=unlisted-diagnostics::\d+ more/.test(github.at(-1) ?? "")]).toEqual([
    1001,
    true,
  ]);

  const headlines = (text: string) => text.match(/^(?:error|warning|info)\[/gm)?.length;
  const pretty = run(folder, ["check"]);
  expect([pretty.code, headlines(pretty.out)]).toEqual([1, 50]);
  expect(pretty.out).toContain(`\n\nand ${all - 50} more:\n`);
  expect(pretty.log).toMatch(new RegExp(`^${all} errors in 1 contract\n$`));
  expect(headlines(run(folder, ["check", "--all"]).out)).toBe(1000);
  const generated = run(folder, ["generate"]);
  expect([generated.code, generated.log]).toEqual([1, `${pretty.out}${all} errors: nothing was written\n`]);
});

test("once more errors were found than are listed, the other files are not read, which is said", () => {
  const events = (prefix: string) =>
    `events:\n${Array.from({ length: 600 }, (_, index) => `  ${prefix}_${index}: 1\n`).join("")}`;
  const folder = folderWith({
    "shop.contract.yaml": `${SHOP}include: [events/*.yaml]\n`,
    "events/1.yaml": events("first"),
    "events/2.yaml": events("second"),
    "events/3.yaml": events("third"),
    "events/4.yaml": "a: [",
  });
  const found = check(folder);
  expect(found.at(-1)?.further).toEqual([
    { name: "wrong-type", severity: "error", count: 200 },
    { name: "unread-files", severity: "error", count: 1 },
  ]);
  expect(run(folder, ["explain", "unread-files"]).out).toContain("other included files are not\nread");
});
