import { expect, test } from "vitest";
import {
  call,
  code,
  identifier,
  literal,
  objectOf,
  unionOf,
  use,
  useType,
} from "../../generator/emit/code.js";
import { TsFile } from "../../generator/emit/ts-file.js";

function module(): TsFile {
  return new TsFile("server/shop/paid.ts", ["Made from here.", "Do not edit."], ".js");
}

test("imports follow from what is printed: once each, as values where one use is no type", () => {
  const text = module()
    .line(
      code`const a: ${useType("Build", "runtime/server/build")} = ${use("build", "runtime/server/build")}();`,
    )
    .line(code`const b: ${useType("Spec", "runtime/shared/spec")} = ${use("Spec", "runtime/shared/spec")};`)
    .line(code`const c: ${useType("Own", "server/shop/paid")} | ${useType("Base", "server/shop/base")} = a;`)
    .blank()
    .finish();
  expect(text).toEqual({
    path: "server/shop/paid.ts",
    text: `// Made from here.
// Do not edit.
/* eslint-disable */ // biome-ignore-all lint assist format: generated

import { type Build, build } from "../../../runtime/server/build.js";
import { Spec } from "../../../runtime/shared/spec.js";
import type { Base } from "./base.js";

const a: Build = build();
const b: Spec = Spec;
const c: Own | Base = a;
`,
    runtime: ["runtime/server/build", "runtime/shared/spec"],
  });
});

test("what a module declares goes before what it imports, even where it is declared later", () => {
  const { text } = module()
    .line(code`${use("text", "runtime/shared/reader")}();`)
    .declare("text")
    .line(code`const ${identifier("text")} = 1;`)
    .finish();
  expect(text).toBe(`// Made from here.
// Do not edit.
/* eslint-disable */ // biome-ignore-all lint assist format: generated

import { text as text$ } from "../../../runtime/shared/reader.js";

text$();
const text = 1;
`);
});

test("a group breaks where its line would be longer than 110, and what is within it only where that is too", () => {
  const texts = (count: number) => Array.from({ length: count }, (_, index) => `name_${index}`);
  const inner = objectOf([code`few: ${literal(texts(3))}`, code`many: ${literal(texts(11))}`]);
  const { text } = module()
    .line(code`f(() => ${call(identifier("outer"), [code`() => (${inner})`])});`)
    .line(code`type Name = ${unionOf([unionOf(texts(9).map(literal)), code`undefined`])};`)
    .line(code`const fits = ${literal(texts(9))};`)
    .finish();
  expect(text).toBe(`// Made from here.
// Do not edit.
/* eslint-disable */ // biome-ignore-all lint assist format: generated

f(() => outer(() => ({
  few: ["name_0", "name_1", "name_2"],
  many: [
    "name_0",
    "name_1",
    "name_2",
    "name_3",
    "name_4",
    "name_5",
    "name_6",
    "name_7",
    "name_8",
    "name_9",
    "name_10",
  ],
})));
type Name =
  | "name_0"
  | "name_1"
  | "name_2"
  | "name_3"
  | "name_4"
  | "name_5"
  | "name_6"
  | "name_7"
  | "name_8"
  | undefined;
const fits = ["name_0", "name_1", "name_2", "name_3", "name_4", "name_5", "name_6", "name_7", "name_8"];
`);
});

test("a comment is wrapped between words, and holds no end, no tag and nothing invisible of the contract's", () => {
  const long = `Ends */ here, @deprecated \u202eturned${" wo\u200brd".repeat(16)} → é`;
  const { text } = module()
    .comment(["Short."], 2)
    .comment([long, "", "x".repeat(120)], 0, [{ name: "throws", text: "when /* it */ fails" }])
    .line(code`end;`)
    .finish();
  expect(text).toBe(`// Made from here.
// Do not edit.
/* eslint-disable */ // biome-ignore-all lint assist format: generated

  /** Short. */
/**
 * Ends *\\/ here, \\@deprecated turned word word word word word word word word word word word word word word
 * word word → é
 *
 * ${"x".repeat(120)}
 * @throws when /\\* it *\\/ fails
 */
end;
`);
});

test("a group that an import's other name makes too long for the line breaks", () => {
  const list = (width: number) =>
    call(identifier("f"), [code`${use("text", "runtime/shared/reader")}`, literal("x".repeat(width))]);
  const lines = (width: number, declared: string) =>
    module()
      .declare(declared)
      .line(code`${list(width)}`)
      .finish()
      .text.split("\n")
      .slice(6, -1);
  expect(lines(99, "other")).toEqual([`f(text, "${"x".repeat(99)}")`]);
  expect(lines(98, "text")).toEqual([`f(text$, "${"x".repeat(98)}")`]);
  expect(lines(99, "text")).toEqual(["f(", "  text$,", `  "${"x".repeat(99)}",`, ")"]);
});

test("lines that were printed once read the same in every module, and import nothing", () => {
  const own = new TsFile("", [], "").comment(["The order's number."], 2).line(code`readonly id: string;`, 2);
  const body = own.printed();
  const { text } = module().line(code`type A = {`).lines(body).line(code`};`).finish();
  expect(text).toBe(`// Made from here.
// Do not edit.
/* eslint-disable */ // biome-ignore-all lint assist format: generated

type A = {
  /** The order's number. */
  readonly id: string;
};
`);
  const importing = new TsFile("a.ts", [], "").line(code`${use("text", "runtime/shared/reader")}();`);
  expect(() => importing.printed()).toThrow("import nothing");
  expect(
    module()
      .lines(new TsFile("", [], "").printed())
      .line(code`a();`)
      .finish().text,
  ).toBe(
    "// Made from here.\n// Do not edit.\n/* eslint-disable */ // biome-ignore-all lint assist format: generated\n\na();\n",
  );
});
