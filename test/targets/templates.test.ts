import { join } from "node:path";
import Handlebars from "handlebars";
import { expect, test } from "vitest";
import { compileTemplates, type TemplateSet } from "../../generator/build/compile-templates.js";
import { templateSet } from "../../generator/build/derive-templates.js";
import { catalog } from "../../generator/derived/catalog.js";
import type { Template } from "../../generator/derived/templates.js";
import { fillTemplate, helpers, SafeText } from "../../generator/emit/template.js";
import { eventPage, milestonePage } from "../../generator/targets/docs/event-page.js";
import { eventView, milestoneView } from "../../generator/targets/docs/event-view.js";
import { frameOf } from "../../generator/targets/docs/frame.js";
import { knownTo } from "../../generator/targets/docs/known.js";
import { type EventEntry, entryOf, pageView, systemsOf } from "../../generator/targets/docs/page-view.js";
import { sourceWords } from "../../generator/targets/docs/source-words.js";
import { EXAMPLES, exampleModel } from "./compile-docs.js";

const written = templateSet(join(import.meta.dirname, "../.."));

/** Handlebars itself, with our helpers as its own documentation has them registered. */
function reference(set: TemplateSet): (path: string, view: object) => string {
  const engine = Handlebars.create();
  for (const name of set.helpers) {
    const helper = helpers[name as keyof typeof helpers] as (...values: readonly unknown[]) => string;
    // The last value is what Handlebars says of the call.
    engine.registerHelper(name, (...values) => new Handlebars.SafeString(helper(...values.slice(0, -1))));
  }
  for (const [path, text] of set.texts) engine.registerPartial(path, text);
  return (path, view) => engine.compile(set.texts.get(path) ?? "", { strict: true })(forHandlebars(view));
}

/** Marks what is fit for its place as Handlebars knows it. */
function forHandlebars(value: unknown): unknown {
  if (value instanceof SafeText) return new Handlebars.SafeString(value.toString());
  if (Array.isArray(value)) return value.map(forHandlebars);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, forHandlebars(member)]));
}

function compiled(texts: Readonly<Record<string, string>>, view: object): string {
  const set = { texts: new Map(Object.entries(texts)), helpers: new Set(["codeSpan", "literal"]) };
  const entries = [...compileTemplates(set)].map(([path, code]) => `${JSON.stringify(path)}: ${code}`);
  const code = `const templates = { ${entries.join(", ")} };\nreturn templates.main;`;
  const template: Template = new Function(code)();
  const out: string[] = [];
  template(helpers, out, view);
  const text = out.join("");
  expect(text).toBe(reference(set)("main", view));
  return text;
}

for (const name of EXAMPLES) {
  test(`${name}: the templates give what Handlebars gives`, () => {
    const model = exampleModel(name);
    const known = knownTo(catalog, model);
    const fill = reference(written);
    const events: EventEntry[] = [];
    const milestones: EventEntry[] = [];
    const wordsOf = sourceWords(catalog);
    for (const event of model.events) {
      const compare = (path: string, page: object) => expect(fillTemplate(path, page)).toBe(fill(path, page));
      if (event.meta.kind === "none") {
        const view = milestoneView(event);
        compare("docs/milestone.md.hbs", milestonePage(view, systemsOf(model)));
        milestones.push(entryOf(view, "section\n"));
      } else {
        const view = eventView(catalog, model, event, wordsOf);
        compare("docs/event.md.hbs", eventPage(view));
        events.push(entryOf(view, "section\n"));
      }
    }
    const whole = pageView(frameOf(catalog, model, known), known, events, milestones);
    expect(fillTemplate("docs/mapping.md.hbs", whole)).toBe(fill("docs/mapping.md.hbs", whole));
  });
}

test("values are escaped for HTML, and what a helper makes is left alone", () => {
  expect(compiled({ main: "{{a}} {{codeSpan a}} {{literal b}} {{c}}" }, view)).toBe(
    "&lt;i&gt;&amp;&quot;&#x27;&#x60;&#x3D; ``<i>&\"'`=`` [1] <b>",
  );
});

test("blocks see what Handlebars lets them see", () => {
  expect(
    compiled({ main: "{{#each list}}{{#unless @first}}, {{/unless}}{{name}}{{../d}}{{/each}}" }, view),
  ).toBe("xd, yd");
  expect(
    compiled({ main: "{{#each none}}x{{else}}–{{/each}}{{#if none}}a{{else if d}}{{d}}{{/if}}" }, view),
  ).toBe("–d");
  expect(
    compiled({ main: "{{#with deep}}{{inner.name}}{{#each ../list}}{{name}}{{/each}}{{/with}}" }, view),
  ).toBe("zxy");
  expect(
    compiled(
      { main: "{{#each list}}{{lookup ../byName name}}{{/each}}|{{codeSpan (lookup byName d)}}" },
      { ...view, byName: { x: "<1>", y: "2", d: "3" } },
    ),
  ).toBe("&lt;1&gt;2|`3`");
});

test("a partial stands where it is called, with what it is handed", () => {
  const part = "{{#each names}}{{#unless @first}}, {{/unless}}{{name}}{{else}}–{{/each}}{{d}}";
  expect(compiled({ main: "{{> part names=list}}|{{> part names=none}}", part }, view)).toBe("x, yd|–d");
  expect(compiled({ main: "a\n{{> part names=list}}\n{{#if d}}\nb\n{{/if}}\nc", part }, view)).toBe(
    "a\nx, ydb\nc",
  );
});

test("what templates have no use for is refused", () => {
  const refused = (texts: Readonly<Record<string, string>>) => () => compiled(texts, view);
  expect(refused({ main: "{{{a}}}" })).toThrow(
    "main:1: templates are not compiled with such a MustacheStatement",
  );
  expect(refused({ main: "{{shout a}}" })).toThrow("MustacheStatement");
  expect(refused({ main: "{{#shout a}}{{/shout}}" })).toThrow("BlockStatement");
  expect(refused({ main: "{{#each list}}{{@index}}{{/each}}" })).toThrow("PathExpression");
  expect(refused({ main: "{{../a}}" })).toThrow("PathExpression");
  expect(refused({ main: "{{#each list}}{{> part}}{{/each}}", part: "{{../a}}" })).toThrow("part:1");
  expect(refused({ main: "{{> part a=a}}{{> part b=b}}", part: "" })).toThrow(
    "part is handed different things",
  );
  expect(refused({ main: "{{> part}}" })).toThrow("there is no template part");
});

test("a value that is no text is not shown", () => {
  expect(() => fillTemplate("docs/nothing.hbs", {})).toThrow("a target names a template that exists");
  expect(() => helpers.text(undefined as never)).toThrow("a template shows no value but text");
});

const view = {
  a: "<i>&\"'`=",
  b: [1],
  c: new SafeText("<b>"),
  d: "d",
  list: [{ name: "x" }, { name: "y" }],
  none: [],
  deep: { inner: { name: "z" } },
};
