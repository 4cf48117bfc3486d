import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { caseOf, checkCase } from "../support/rule-page.js";
import { event } from "../support/small-contract.js";

const judged = (contract: string) => checkCase(caseOf([sourceFile("contract.yaml", contract)]));
const allowing = (rule: string) => judged(`events:${event({ more: `allow: { ${rule}: A reason. }` })}`);

test("a rule that is misspelled in `allow` is asked for as any other name is", () => {
  const [misspelled] = allowing("constant-valeu");
  expect(misspelled?.message).toBe("`allow` names `constant-valeu`, which is not a rule");
  expect(misspelled?.primary.text).toBe("did you mean `constant-value`?");
  expect(misspelled?.suggestions.map(({ title, replacement, sure }) => [title, replacement, sure])).toEqual([
    ["write `constant-value`", "constant-value", false],
  ]);
  const [strange] = allowing("nothing-of-the-kind");
  expect([strange?.primary.text, strange?.suggestions]).toEqual(["no rule has this name", []]);
});

test("a long name is cut, in `allow` and in `include`", () => {
  const long = "n".repeat(300);
  const cut = `\`${"n".repeat(80)}…\``;
  expect(allowing(long).map(({ message }) => message)).toEqual([
    `\`allow\` names ${cut}, which is not a rule`,
  ]);
  const [missing] = judged(`include: [${long}]\nevents:${event()}`);
  expect(missing?.message).toBe(`\`include\` entry ${cut} matches no file`);
  const [foreign] = judged(`include: ["../${long}"]\nevents:${event()}`);
  expect(foreign?.message).toBe(`\`include\` entry \`../${"n".repeat(77)}…\` is outside the project`);
});

test("what covers an event covers it alone, and is said to be idle where nothing breaks the rule", () => {
  const constant = (name: string, more: string) =>
    event({
      name,
      metaEvent: "Purchase",
      more: `parameters: { value: { const: 20 }, currency: required }${more}`,
    });
  const allow = "\n    allow: { constant-value: A reason. }";
  const names = (contract: string) => judged(contract).map(({ name }) => name);
  expect(names(`events:${constant("one", "")}${constant("two", "")}`)).toEqual([
    "constant-value",
    "constant-value",
  ]);
  expect(names(`events:${constant("one", allow)}${constant("two", "")}`)).toEqual(["constant-value"]);
  const whole = "allow: { constant-value: A reason. }\n";
  expect(names(`${whole}events:${constant("one", "")}${constant("two", "")}`)).toEqual([]);
  expect(names(`${whole}events:${event()}`)).toEqual(["unused-allow"]);
});
