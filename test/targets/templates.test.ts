import Handlebars from "handlebars";
import { expect, test } from "vitest";
import { compileTemplate } from "../../generator/build/derive-templates.js";
import { fillTemplate, safe } from "../../generator/emit/template.js";

const SIGNS = "<i>&\"'`=";

test("values are escaped for HTML, and what was made fit for its place is left alone", () => {
  const others = [
    { role: SIGNS, source: SIGNS },
    { role: safe(SIGNS), source: "a" },
  ];
  expect(fillTemplate("docs/others.md.hbs", { others })).toBe(
    "&lt;i&gt;&amp;&quot;&#x27;&#x60;&#x3D; ``<i>&\"'`=``, <i>&\"'`= `a`",
  );
});

test("a template that is not there, and a value that is not given, are faults", () => {
  expect(() => fillTemplate("docs/nothing.hbs", {})).toThrow("a target names a template that exists");
  expect(() => fillTemplate("docs/others.md.hbs", { others: [{ source: "a" }] })).toThrow(
    '"role" not defined in',
  );
  // Nor is a value that is only asked for taken to be absent: a wrong name would leave its text out forever.
  expect(() => fillTemplate("docs/example.md.hbs", { name: "a" })).toThrow('"values" not defined in');
});

test("a template neither shows a value as it stands nor calls what is not there", () => {
  const refused = (text: string) => () => compileTemplate("a.hbs", text);
  expect(refused("\n{{{a}}}")).toThrow("a.hbs:2: a value is shown without being escaped");
  expect(refused("{{#if a}}{{&a}}{{/if}}")).toThrow("a.hbs:1: a value is shown without being escaped");
  expect(refused("{{shout a}}")).toThrow("unknown helper shout");
  expect(refused("{{#shout a}}{{/shout}}")).toThrow("unknown helper shout");
});

test("a name that the view does not have is a fault, wherever the template uses it", () => {
  const fill = (text: string, view: object) => () => filled(text, view);
  for (const text of [
    "{{name}}",
    "{{#if name}}{{/if}}",
    "{{#if a}}{{else if name}}{{/if}}",
    "{{#unless name}}{{/unless}}",
    "{{#each name}}{{/each}}",
    "{{#with name}}{{/with}}",
    "{{codeSpan name}}",
    '{{lookup name "b"}}',
    "{{#each list}}{{#if ../name}}{{/if}}{{/each}}",
  ]) {
    expect(fill(text, { a: "", list: [{}] }), text).toThrow('"name" not defined in');
  }
  expect(fill("{{#if name}}yes{{else}}no{{/if}}{{#each name}}{{/each}}", { name: undefined })()).toBe("no");
});

/** A template that is no target's, filled as those are. */
function filled(text: string, view: object): string {
  const engine = Handlebars.create();
  engine.registerHelper("codeSpan", (value: string) => value);
  return engine.template(new Function(`return ${compileTemplate("a.hbs", text)}`)())(view);
}
