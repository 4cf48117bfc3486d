import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { MappingView } from "../../generator/targets/docs/view.js";
import { docsOf, EXAMPLES, exampleModel, modelOf } from "./compile-docs.js";

const golden = new URL("golden/docs/", import.meta.url);
const shop = () => docsOf(modelOf(readFileSync(new URL("shop.contract.yaml", golden), "utf8")));

test("the page of a small contract", async () => {
  await expect(shop().page).toMatchFileSnapshot("golden/docs/mapping.expected.md");
});

test("the data of a small contract", async () => {
  await expect(shop().data).toMatchFileSnapshot("golden/docs/mapping.expected.json");
});

test("two runs give the same bytes", () => {
  expect(shop()).toEqual(shop());
});

for (const name of EXAMPLES) {
  const model = exampleModel(name);
  const { page, data } = docsOf(model);
  const view: MappingView = JSON.parse(data);

  test(`${name}: every event answers the three questions, on the page and in the data`, () => {
    const sections = page.split(/^### /m).slice(1);
    const told = model.events.filter((event) => event.meta.kind !== "none");
    expect(view.events.map((event) => event.name)).toEqual(told.map((event) => event.name));
    for (const [index, event] of view.events.entries()) {
      const { whoCreatedIt, whichIdentifiers, howMetaKeepsOne } = event.answers;
      const questions = [...(sections[index] ?? "").matchAll(/^> \*\*(.+)\*\*$/gm)].map((match) => match[1]);
      expect(questions).toEqual([
        "Who created it?",
        "Which identifiers went with it?",
        "How does Meta keep one?",
      ]);
      const answers = [...(sections[index] ?? "").matchAll(/^> - ./gm)].length;
      expect(answers).toBe(whoCreatedIt.length + whichIdentifiers.length + howMetaKeepsOne.length);
      expect(Math.min(whoCreatedIt.length, whichIdentifiers.length, howMetaKeepsOne.length)).toBeGreaterThan(
        0,
      );
    }
  });

  test(`${name}: every link leads to a place on the page`, () => {
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
    const places = [...page.matchAll(/^<a id="([^"]+)"><\/a>$/gm)].map((match) => match[1]);
    expect(links.filter((link) => !places.includes(link))).toEqual([]);
    expect(new Set(places).size).toBe(places.length);
    expect(links.length).toBeGreaterThan(model.events.length);
  });

  test(`${name}: a field without a meaning ends in no colon`, () => {
    expect(page.split("\n").filter((line) => /^- .*: *$/.test(line))).toEqual([]);
  });

  test(`${name}: every row of a table has as many cells as its head`, () => {
    const tables = page.match(/(?:^\|.*\n)+/gm) ?? [];
    const widths = tables.map(
      (table) =>
        new Set(
          table
            .trim()
            .split("\n")
            .map((row) => row.split(" |").length),
        ),
    );
    expect(widths.filter((width) => width.size !== 1)).toEqual([]);
    expect(tables.length).toBeGreaterThan(model.events.length);
  });

  test(`${name}: nobody's data stands on the page as it was given`, () => {
    const given = model.events.flatMap((event) =>
      event.examples.flatMap(({ userData }) => [userData["em"], userData["ph"], userData["external_id"]]),
    );
    const shown = given.filter((value) => typeof value === "string" && `${page}${data}`.includes(value));
    expect(shown).toEqual([]);
  });
}
