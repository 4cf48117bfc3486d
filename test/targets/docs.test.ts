import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { MappingFacts } from "../../generator/targets/docs/facts.js";
import type { UserDataFacts } from "../../generator/targets/docs/profile-facts.js";
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
  const facts: MappingFacts = JSON.parse(data);

  test(`${name}: every event answers the three questions`, () => {
    const sections = page.split(/^### /m).slice(1);
    const told = model.events.filter((event) => event.meta.kind !== "none");
    expect(facts.events.map((event) => event.name)).toEqual(told.map((event) => event.name));
    for (const section of sections.slice(0, told.length)) {
      const answers = section.split(/^> \*\*(.+)\*\*$/m).slice(1);
      expect(answers.filter((_, index) => index % 2 === 0)).toEqual([
        "Who created it?",
        "Which identifiers does it carry?",
        "How does Meta keep one?",
      ]);
      for (const [index, answer] of answers.entries()) if (index % 2 === 1) expect(answer).toMatch(/^> - ./m);
    }
  });

  test(`${name}: what the data do not say of an event they say of all`, () => {
    const known = (lists: readonly (readonly { readonly name: string }[])[]) =>
      new Set(lists.flatMap((list) => list.map((entry) => entry.name)));
    const typed = [facts.parameters, facts.serverEvent].map((list) =>
      list.filter(({ type }) => type !== undefined),
    );
    const fields = known(typed);
    const identifiers = known([facts.identifiers]);
    for (const { parameters = {}, sends } of facts.events) {
      const all = [parameters, ...sends.map(({ serverEvent = {} }) => serverEvent)].flatMap(Object.entries);
      const silent = all.filter(
        ([, field]) => typeof field === "string" || (field.presence === "default" && !field.type),
      );
      expect(silent.map(([field]) => field).filter((field) => !fields.has(field))).toEqual([]);
      for (const { userData, actionSource } of sends) {
        const profile = facts.profiles.find(
          (other) => other.profile === userData && other.actionSource === actionSource,
        );
        const { required, optional } = profile ??
          (userData as UserDataFacts | undefined) ?? { required: [], optional: [] };
        expect([...required, ...optional].filter((key) => !identifiers.has(key))).toEqual([]);
      }
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
