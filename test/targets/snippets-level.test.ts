import { parse } from "acorn";
import { describe, expect, test } from "vitest";
import { generatedFrom } from "../hostile/hostile-contract.js";
import { emitText, textOf } from "../support/compile-text.js";
import { exampleContracts } from "../support/example-contracts.js";
import { snippetBlock } from "../support/snippet-block.js";

const OPENERS = ["{{", "{%", "{#", "${", "#{", "<?", "<%"];
const HOSTILE = `in a text: ${OPENERS.join(" x ")} {{{x}}} {{DLV - plan}}`;

const FOLLOWING = `
eventContract: "1.0"
name: shop
version: 1.0.0
pixels: { main: META_PIXEL_ID }
sources: { web: { kind: browser, system: Web shop, delivery: pixel, advancedMatching: [em, ph, st, country] } }
consent: { ads: { description: Advertising. } }
events:
  plan_chosen:
    action: Chose a plan
    trigger: '{{Page Path}} contains /plans'
    metaEvent: { custom: PlanChosen }
    canonicalSource: web
    eventId: "plan-{code}"
    keys: { code: { type: string, pattern: "^(?<head>\\\\p{Lu}{2})[0-9]{3}$" } }
    consent: ads
`;

/** Every page of snippets: of the examples, of hostile texts, and of a contract with patterns of all kinds. */
const PAGES: readonly (readonly [name: string, page: string])[] = [
  ...exampleContracts.flatMap(({ name, files }) => pagesIn(name, emitText(files))),
  ...pagesIn("hostile", generatedFrom(HOSTILE)),
  ...pagesIn("patterns", emitText(FOLLOWING)),
];

function pagesIn(name: string, files: readonly { readonly path: string; readonly text: string }[]) {
  return files
    .filter(({ path }) => path.endsWith("snippets.html"))
    .map(({ path, text }) => [`${name}: ${path}`, text] as const);
}

function blocksOf(page: string): readonly string[] {
  return [...page.matchAll(/^<!-- begin: (.*) -->$/gm)].map(([, name = ""]) => snippetBlock(page, name));
}

describe.each(PAGES)("%s", (_name, page) => {
  const blocks = blocksOf(page);

  test("is ES5, as Tag Manager asks of what is pasted into it", () => {
    expect(blocks.length).toBeGreaterThan(1);
    for (const block of blocks) {
      const scripts = [...block.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = ""]) => script);
      expect(scripts.length).toBe(1);
      expect(() => parse(scripts.join("\n"), { ecmaVersion: 5, sourceType: "script" })).not.toThrow();
    }
  });

  test("opens nothing in the templates that it is pasted into", () => {
    for (const block of blocks) expect(OPENERS.filter((opener) => block.includes(opener))).toEqual([]);
  });

  test("has each stand-in once, in quotes where a text belongs", () => {
    for (const block of blocks) {
      const script = /<script>(.*?)<\/script>/s.exec(block)?.[1] ?? "";
      const names = [...script.matchAll(/REPLACE_\w+/g)].map(([name]) => name);
      expect(names).toEqual([...new Set(names)]);
    }
  });
});

test("an opener in a contract's text is broken in a comment, and means the same in a script", () => {
  const page = textOf(emitText(FOLLOWING), "pixel/web/snippets.html");
  expect(snippetBlock(page, "event plan_chosen")).toContain("Fires when: { {Page Path}} contains /plans.");
  const values = FOLLOWING.replace(
    "    consent: ads",
    "    parameters: { content_name: { const: 'From {{Page Path}} and {% plan %}' } }\n    consent: ads",
  );
  const base = snippetBlock(textOf(emitText(values), "pixel/web/snippets.html"), "base");
  expect(base).toContain('runtime.constant("From {\\u007bPage Path}} and {\\u0025 plan %}")');
});
