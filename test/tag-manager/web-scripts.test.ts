import { parse, tokenizer } from "acorn";
import { describe, expect, test } from "vitest";
import type { ContainerExport } from "../../generator/targets/tag-manager/export-format.js";
import { generatedFrom } from "../hostile/hostile-contract.js";
import { treeShape } from "../hostile/tree-shape.js";
import { emitText } from "../support/compile-text.js";
import { exampleContracts } from "../support/example-contracts.js";

const HOSTILE = [
  "{{x}} {{{x}}} {{DLV - plan}} }} {{",
  "</script><script>alert({{Page URL}})</script>",
  `"quotes" 'single' \\ \`back\``,
  "line\nalert(1)\r\u2028alert(2)",
  "*/ -- > <!-- ]]>",
] as const;

function containersIn(files: readonly { readonly path: string; readonly text: string }[]) {
  return files
    .filter(({ path }) => path.endsWith("web.json"))
    .map(({ text }) => JSON.parse(text) as ContainerExport);
}

/** The scripts of a container's tags, each with a name in place of every variable, and these variables. */
function scriptsOf({ containerVersion }: ContainerExport) {
  return containerVersion.tag.map(({ name, parameter }) => {
    const html = parameter.find(({ key }) => key === "html");
    if (html === undefined || !("value" in html)) throw new Error(`${name} has no code`);
    const [, script = ""] = /^<script>\n(.*)\n<\/script>$/s.exec(html.value) ?? [];
    const variables: string[] = [];
    const text = script.replace(/\{\{([^{}]*)\}\}/g, (_, variable: string) => {
      variables.push(variable);
      return `VARIABLE_${variables.length}`;
    });
    return { name, html: html.value, script: text, variables };
  });
}

const CONTAINERS = [
  ...exampleContracts.flatMap(({ name, files }) =>
    containersIn(emitText(files)).map((file) => [name, file] as const),
  ),
  ...HOSTILE.flatMap((text) => containersIn(generatedFrom(text)).map((file) => [text, file] as const)),
];

describe.each(CONTAINERS)("the scripts for %j", (_name, file) => {
  const scripts = scriptsOf(file);
  const known = file.containerVersion.variable.map(({ name }) => name);

  test("are ES5, as Tag Manager asks, each alone in its tag", () => {
    expect(scripts.length).toBeGreaterThan(1);
    for (const { script } of scripts) {
      expect(script.length).toBeGreaterThan(20);
      expect(() => parse(script, { ecmaVersion: 5, sourceType: "script" })).not.toThrow();
    }
  });

  test("name variables of ours only, none in a text, a pattern or a comment", () => {
    for (const { script, variables } of scripts) {
      expect(variables.filter((name) => !known.includes(name))).toEqual([]);
      const tokens = [...tokenizer(script, { ecmaVersion: 5 })];
      const read = tokens.filter(({ start, end }) => /^VARIABLE_\d+$/.test(script.slice(start, end)));
      expect(read.length).toBe(variables.length);
    }
  });

  test("leave no two opening braces anywhere else in the file", () => {
    const rest = JSON.stringify(file).replace(/\{\{([^{}"]*)\}\}/g, (all, name: string) =>
      known.includes(name) || name === "_event" ? "" : all,
    );
    expect(rest.match(/[^{}"]*\{\{[^"]*/g) ?? []).toEqual([]);
  });
});

test("hostile texts change no script's shape", () => {
  const shapes = (text: string) =>
    containersIn(generatedFrom(text)).flatMap((file) =>
      scriptsOf(file).map(({ script }) => treeShape("tag.js", script)),
    );
  const harmless = shapes("Words");
  for (const text of HOSTILE) expect(shapes(text)).toEqual(harmless);
});
